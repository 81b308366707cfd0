<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="Symbology">
  <pipe-data-defined-properties>
    <Option type="Map"/>
  </pipe-data-defined-properties>
  <pipe>
    <provider>
      <resampling enabled="false" zoomedInResamplingMethod="nearestNeighbour" zoomedOutResamplingMethod="bilinear" maxOversampling="2"/>
    </provider>
    <rasterrenderer type="singlebandpseudocolor" band="1" opacity="1" alphaBand="-1" nodataColor="" classificationMin="0" classificationMax="400">
      <rasterTransparency/>
      <minMaxOrigin>
        <limits>None</limits>
        <extent>WholeRaster</extent>
        <statAccuracy>Estimated</statAccuracy>
      </minMaxOrigin>
      <rastershader>
        <colorrampshader colorRampType="INTERPOLATED" classificationMode="2" minimumValue="0" maximumValue="400" clip="0" labelPrecision="0">
          <colorramp type="gradient" name="[source]">
            <Option type="Map">
              <Option type="QString" name="color1" value="255,255,229,255"/>
              <Option type="QString" name="color2" value="0,69,41,255"/>
              <Option type="QString" name="discrete" value="0"/>
              <Option type="QString" name="rampType" value="gradient"/>
              <Option type="QString" name="stops" value="0.0625;247,252,185,255:0.125;217,240,163,255:0.25;173,221,142,255:0.375;120,198,121,255:0.5;65,171,93,255:0.625;35,132,67,255:0.75;0,104,55,255"/>
            </Option>
          </colorramp>
          <item value="0" label="0 Mg/ha" color="#ffffe5" alpha="255"/>
          <item value="25" label="25 Mg/ha" color="#f7fcb9" alpha="255"/>
          <item value="50" label="50 Mg/ha" color="#d9f0a3" alpha="255"/>
          <item value="100" label="100 Mg/ha" color="#addd8e" alpha="255"/>
          <item value="150" label="150 Mg/ha" color="#78c679" alpha="255"/>
          <item value="200" label="200 Mg/ha" color="#41ab5d" alpha="255"/>
          <item value="250" label="250 Mg/ha" color="#238443" alpha="255"/>
          <item value="300" label="300 Mg/ha" color="#006837" alpha="255"/>
          <item value="400" label="400 Mg/ha and more" color="#004529" alpha="255"/>
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
