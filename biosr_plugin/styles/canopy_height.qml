<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe-data-defined-properties>
    <Option type="Map"/>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="bilinear" maxOversampling="2"/>
    </provider>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="40">
      <rasterTransparency/>
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader colorRampType="INTERPOLATED" classificationMode="2" minimumValue="0" maximumValue="40" clip="0" labelPrecision="0">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="247,252,245,255"/>
              <Option type="QString" name="color2" value="27,58,82,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.05;216,240,180,255:0.125;166,219,141,255:0.25;94,201,98,255:0.375;47,169,111,255:0.5;33,145,140,255:0.75;47,107,142,255"/>
            </Option>
          </colorramp>
          <item value="0" label="0 m" color="#f7fcf5" alpha="255"/>
          <item value="2" label="2 m" color="#d8f0b4" alpha="255"/>
          <item value="5" label="5 m" color="#a6db8d" alpha="255"/>
          <item value="10" label="10 m" color="#5ec962" alpha="255"/>
          <item value="15" label="15 m" color="#2fa96f" alpha="255"/>
          <item value="20" label="20 m" color="#21918c" alpha="255"/>
          <item value="30" label="30 m" color="#2f6b8e" alpha="255"/>
          <item value="40" label="40 m and more" color="#1b3a52" alpha="255"/>
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
