<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe-data-defined-properties>
    <Option type="Map"/>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="bilinear" maxOversampling="2"/>
    </provider>
    <rasterrenderer type="singlebandpseudocolor" band="2" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="10">
      <rasterTransparency/>
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader colorRampType="INTERPOLATED" classificationMode="2" minimumValue="0" maximumValue="10" clip="0" labelPrecision="0">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="252,240,178,255"/>
              <Option type="QString" name="color2" value="6,5,26,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.1;254,196,136,255:0.2;253,154,106,255:0.3;246,108,92,255:0.4;223,74,104,255:0.6;148,44,128,255:0.8;73,16,120,255"/>
            </Option>
          </colorramp>
          <item value="0" label="0 m" color="#fcf0b2" alpha="255"/>
          <item value="1" label="1 m" color="#fec488" alpha="255"/>
          <item value="2" label="2 m" color="#fd9a6a" alpha="255"/>
          <item value="3" label="3 m" color="#f66c5c" alpha="255"/>
          <item value="4" label="4 m" color="#df4a68" alpha="255"/>
          <item value="6" label="6 m" color="#942c80" alpha="255"/>
          <item value="8" label="8 m" color="#491078" alpha="255"/>
          <item value="10" label="10 m and more" color="#06051a" alpha="255"/>
          <rampLegendSettings useContinuousLegend="0" direction="0" minimumLabel="" maximumLabel="" prefix="" suffix="" orientation="2">
            <numericFormat id="basic">
              <Option/>
            </numericFormat>
          </rampLegendSettings>
        </colorrampshader>
      </rastershader>
    </rasterrenderer>
    <brightnesscontrast brightness="0" contrast="0" gamma="1"/>
    <huesaturation saturation="0" grayscaleMode="0" colorizeOn="0"/>
    <rasterresampler maxOversampling="2"/>
    <resamplingStage>resamplingFilter</resamplingStage>
  </pipe>
  <blendMode>0</blendMode>
</qgis>
