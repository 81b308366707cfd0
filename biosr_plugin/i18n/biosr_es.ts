<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>BioSR</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>The run was cancelled. Nothing was written.</source>
            <translation>La ejecución se canceló. No se escribió nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Engine information (doctor)</source>
            <translation>Información del motor (diagnóstico)</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>Engine</source>
            <translation>Motor</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Shows which Python runs BioSR's engine, its versions, and the devices that really work.</source>
            <translation>Muestra qué Python ejecuta el motor de BioSR, sus versiones y los dispositivos que funcionan de verdad.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>doctor,diagnose,version,gpu,cuda,onnxruntime,problem</source>
            <translation>diagnóstico,versión,problema,gpu,cuda,tarjeta gráfica,onnxruntime</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;Says which Python interpreter runs the engine and why that one, which versions it has, and which devices really work: a small model is run on each. Put this text into a bug report.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Indica qué intérprete de Python ejecuta el motor y por qué ese, qué versiones contiene y qué dispositivos funcionan de verdad: en cada uno se ejecuta un modelo pequeño. Incluya este texto en los informes de errores.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;The interpreter is, in this order: the one named in the environment variable &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; or the setting &lt;code&gt;biosr/python&lt;/code&gt;; the one that &lt;i&gt;Install engine&lt;/i&gt; made; QGIS's own, if it has all that is needed.&lt;/p&gt;</source>
            <translation>&lt;p&gt;El intérprete es, por este orden: el que nombra la variable de entorno &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; o el ajuste &lt;code&gt;biosr/python&lt;/code&gt;; el que creó &lt;i&gt;Instalar el motor&lt;/i&gt;; el propio de QGIS, si tiene todo lo necesario.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../algorithms/superresolve.py" />
            <source>Report</source>
            <translation>Informe</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The same information as an HTML page.</source>
            <translation>La misma información como página HTML.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>The engine's Python</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Why that one</source>
            <translation>Motivo de la elección</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Interpreter: {path} ({reason})</source>
            <translation>Intérprete: {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Imported models: {names} ({folder})</source>
            <translation>Modelos importados: {names} ({folder})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The engine does not work with {python}: {reason}.</source>
            <translation>El motor no funciona con {python}: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.</source>
            <translation>Ejecute el algoritmo «Instalar el motor» o indique otro Python en BIOSR_PYTHON.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation>No se puede escribir el informe {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Choose another folder.</source>
            <translation>Elija otra carpeta.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>BioSR engine</source>
            <translation>Motor de BioSR</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The report: scores, plots, tables. One page, no network needed.</source>
            <translation>El informe: puntuaciones, gráficos, tablas. Una sola página, que no necesita red.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Every number on a line of its own, with its interval and unit.</source>
            <translation>Cada número en su propia línea, con su intervalo y su unidad.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>All results as JSON</source>
            <translation>Todos los resultados en JSON</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Everything that the report shows, for programs.</source>
            <translation>Todo lo que muestra el informe, para programas.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Pixels that were compared</source>
            <translation>Píxeles comparados</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Bias of the first map</source>
            <translation>Sesgo del primer mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>MAE of the first map</source>
            <translation>MAE del primer mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>RMSE of the first map</source>
            <translation>RMSE del primer mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>R² of the first map</source>
            <translation>R² del primer mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluate maps against a reference</source>
            <translation>Evaluar mapas con una referencia</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluation</source>
            <translation>Evaluación</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Scores biomass or canopy height maps against a reference, with confidence intervals and plots.</source>
            <translation>Puntúa mapas de biomasa o de altura del dosel frente a una referencia, con intervalos de confianza y gráficos.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>validation,accuracy,assessment,rmse,bias,r2,error,semivariogram,bootstrap,confidence,strata,carbon,agb,canopy height,compare</source>
            <translation>validación,exactitud,precisión,evaluación,rmse,sesgo,r2,error,semivariograma,bootstrap,confianza,estratos,carbono,biomasa,altura del dosel,comparar</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;Compares maps with a reference, pixel by pixel on the reference's grid. Maps may differ in CRS and pixel size: finer ones are averaged, coarser ones are bilinear, unless you say otherwise.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Compara mapas con una referencia, píxel a píxel, en la cuadrícula de la referencia. Los mapas pueden diferir en SRC y en tamaño de píxel: los más finos se promedian y los más gruesos se interpolan de forma bilineal, salvo que se indique otra cosa.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;The report holds bias, MAE, RMSE, R² and the papers' scores with 95 % confidence intervals (whole blocks of pixels are drawn, because neighbours err alike), error by class of the reference and by slope, where the errors are and how far they are related; and for polygons means and totals with their standard errors.&lt;/p&gt;</source>
            <translation>&lt;p&gt;El informe contiene sesgo, MAE, RMSE, R² y las puntuaciones de los artículos con intervalos de confianza del 95 % (se sortean bloques enteros de píxeles, porque los vecinos yerran de forma parecida), el error por clase de la referencia y por pendiente, dónde están los errores y hasta qué distancia están relacionados; y, para polígonos, medias y totales con sus errores estándar.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;&lt;b&gt;Convention&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; counts pixels that map and reference know, as they are. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; and &lt;i&gt;sera_h_training&lt;/i&gt; count as the papers' code does, to compare with their tables.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Convención&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; cuenta, tal como están, los píxeles que conocen tanto el mapa como la referencia. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; y &lt;i&gt;sera_h_training&lt;/i&gt; cuentan como el código de los artículos, para comparar con sus tablas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;A reference that the maps were trained on tells nothing of how good they are elsewhere.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Una referencia con la que se entrenaron los mapas no dice nada de lo buenos que son en otros lugares.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The evaluation is not valid: {error}.</source>
            <translation>La evaluación no es válida: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Correct the parameters.</source>
            <translation>Corrija los parámetros.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>CLIP holds {number} numbers, not 2.</source>
            <translation>CLIP contiene {number} números, no 2.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give the lowest and the highest.</source>
            <translation>Indique el menor y el mayor.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>STRATA is no polygon layer that QGIS can open.</source>
            <translation>STRATA no es una capa de polígonos que QGIS pueda abrir.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../inputs.py" />
            <source>Check the path.</source>
            <translation>Compruebe la ruta.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>{label} holds {values} values for {maps} maps.</source>
            <translation>{label} contiene {values} valores para {maps} mapas.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give one for each, or one for all.</source>
            <translation>Indique uno para cada uno, o uno solo para todos.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Import model (ONNX network)</source>
            <translation>Importar modelo (red ONNX)</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Makes a model of an ONNX super-resolution network from a file, a folder or an address.</source>
            <translation>Convierte en modelo una red ONNX de superresolución tomada de un archivo, una carpeta o una dirección.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>onnx,network,deep learning,super-resolution,card,download,install model</source>
            <translation>onnx,red neuronal,aprendizaje profundo,superresolución,ficha,descargar,instalar modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;Imports an ONNX network that was made elsewhere, so that &lt;i&gt;Super-resolve with a model of your choice&lt;/i&gt; runs it. A file with a card, beside or inside it, needs nothing more. Of any other, say what it takes; what you leave out is found from the graph, by one run, or by measuring (the halo). The file is looked at before anything of it is run; what holds code, points to other files or makes no sense is refused.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Importa una red ONNX creada en otro lugar para que &lt;i&gt;Superresolución con un modelo a elegir&lt;/i&gt; la ejecute. Un archivo con ficha, a su lado o dentro de él, no necesita nada más. De cualquier otro, indique qué toma; lo que omita se deduce del grafo, de una ejecución o midiéndolo (el halo). El archivo se examina antes de ejecutar nada de él; se rechaza lo que contiene código, remite a otros archivos o no tiene sentido.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: one a line, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; what is left out at the end is found. &lt;i&gt;role&lt;/i&gt; is biomass, optical, height or image; &lt;i&gt;ratio&lt;/i&gt; is how many output pixels one input pixel spans along a side; &lt;i&gt;bands&lt;/i&gt; are names in the order of the channels. A network with one input, of which nothing is said, takes an image.&lt;br/&gt; &lt;b&gt;Scaling&lt;/b&gt;: only if the network does not scale by itself. &lt;code&gt;name:mean:deviation&lt;/code&gt;: an input gets (x − mean) / deviation, the output the inverse; &lt;code&gt;input:0:10000&lt;/code&gt; makes reflectance 0–1 of reflectance × 10000.&lt;br/&gt; &lt;b&gt;Address&lt;/b&gt;: needs the digest that its publisher states. QGIS's network settings count; a download that was interrupted goes on.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entradas&lt;/b&gt;: una por línea, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; lo que falte al final se deduce. &lt;i&gt;role&lt;/i&gt; es biomass, optical, height o image; &lt;i&gt;ratio&lt;/i&gt; es cuántos píxeles de salida abarca un píxel de entrada a lo largo de un lado; &lt;i&gt;bands&lt;/i&gt; son los nombres en el orden de los canales. Una red con una sola entrada, de la que no se dice nada, toma una imagen.&lt;br/&gt; &lt;b&gt;Escalado&lt;/b&gt;: solo si la red no escala por sí misma. &lt;code&gt;name:mean:deviation&lt;/code&gt;: una entrada recibe (x − mean) / deviation, la salida lo inverso; &lt;code&gt;input:0:10000&lt;/code&gt; convierte reflectancia × 10000 en reflectancia de 0–1.&lt;br/&gt; &lt;b&gt;Dirección&lt;/b&gt;: necesita la huella que publica el editor. Se aplican los ajustes de red de QGIS; una descarga interrumpida se reanuda.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model: file, folder or address</source>
            <translation>Modelo: archivo, carpeta o dirección</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>An .onnx file, a folder that holds one (or several with their cards), or an https address.</source>
            <translation>Un archivo .onnx, una carpeta que contenga uno (o varios con sus fichas), o una dirección https.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Id of the model</source>
            <translation>Id del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Small letters, digits, - and _; empty: the file's name.</source>
            <translation>Letras minúsculas, dígitos, - y _; vacío: el nombre del archivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title in lists; empty: the file's name.</source>
            <translation>Título en las listas; vacío: el nombre del archivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Task</source>
            <translation>Tarea</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>What the network makes; it decides the map's style.</source>
            <translation>Lo que produce la red; determina el estilo del mapa.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Inputs, one a line: name:role:ratio:bands:unit</source>
            <translation>Entradas, una por línea: name:role:ratio:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>E.g. input:optical:2:B2,B3,B4,B8. Roles: {roles}.</source>
            <translation>P. ej. input:optical:2:B2,B3,B4,B8. Roles: {roles}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output: name:bands:unit</source>
            <translation>Salida: name:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Empty: as the input, or as the task says.</source>
            <translation>Vacío: como la entrada, o según la tarea.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Scaling, one a line: name:mean:deviation</source>
            <translation>Escalado, uno por línea: name:mean:deviation</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>If the network does not scale by itself, e.g. input:0:10000 and output:0:10000.</source>
            <translation>Si la red no escala por sí misma, p. ej. input:0:10000 y output:0:10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_words.py" />
            <source>Digest</source>
            <translation>Huella</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>SHA-256 of the file, with or without sha256: before it; needed for an address.</source>
            <translation>SHA-256 del archivo, con o sin sha256: delante; necesaria para una dirección.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tile size</source>
            <translation>Tamaño de tesela</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Side of a tile in output pixels. 0: chosen.</source>
            <translation>Lado de una tesela en píxeles de salida. 0: se elige automáticamente.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Halo</source>
            <translation>Halo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output pixels to discard at a tile's edge. -1: measured.</source>
            <translation>Píxeles de salida que se descartan en el borde de una tesela. -1: se mide.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tiles start on multiples of</source>
            <translation>Las teselas empiezan en múltiplos de</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>In output pixels. 0: measured.</source>
            <translation>En píxeles de salida. 0: se mide.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Licence of the weights</source>
            <translation>Licencia de los pesos</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>As its publisher states it.</source>
            <translation>Tal como la indica su editor.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Whom to cite</source>
            <translation>A quién citar</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A publication or an address that the card shall name.</source>
            <translation>Una publicación o una dirección que la ficha deba nombrar.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Replace a model of this id</source>
            <translation>Reemplazar un modelo con este id</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A model of the same id that was imported before is replaced.</source>
            <translation>Se reemplaza un modelo con el mismo id importado antes.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/superresolve.py" />
            <location filename="../gui/model_table.py" />
            <source>Model</source>
            <translation>Modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model card</source>
            <translation>Ficha del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model file</source>
            <translation>Archivo del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Ratio</source>
            <translation>Relación de escala</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>The description is not valid: {error}.</source>
            <translation>La descripción no es válida: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Correct it.</source>
            <translation>Corríjala.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install engine (Python packages of BioSR)</source>
            <translation>Instalar el motor (paquetes de Python de BioSR)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are.</source>
            <translation>Crea un entorno de Python propio de BioSR con ONNX Runtime; los paquetes de QGIS quedan como están.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>setup,uninstall,dependencies,pip,onnxruntime,cuda,gpu,offline,wheels</source>
            <translation>instalación,desinstalar,dependencias,pip,onnxruntime,cuda,gpu,sin conexión,wheels</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.&lt;/p&gt;</source>
            <translation>&lt;p&gt;BioSR calcula en un proceso propio, con paquetes de Python propios. Este algoritmo crea para ellos un entorno virtual en su perfil de QGIS, una vez por cada versión del Python de QGIS. No se instala nada en QGIS.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;&lt;b&gt;Flavour&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; loads about 0.1 GB and needs 0.5 GB of disk; &lt;i&gt;cuda&lt;/i&gt;, for NVIDIA graphics cards, loads 1.7 GB and needs 6 GB: CUDA and cuDNN come as packages, only the driver must be there.&lt;br/&gt; &lt;b&gt;Package index&lt;/b&gt;: a mirror to take packages from.&lt;br/&gt; &lt;b&gt;Folder of wheels&lt;/b&gt;: for machines without network. Fill it elsewhere, under the same system and Python version, with &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (a file of the plugin).&lt;br/&gt; &lt;b&gt;Tested versions only&lt;/b&gt;: packages must be the very builds that BioSR was tested with, which their digests prove. A mirror that makes builds of its own needs this off.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Variante&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; descarga unos 0.1 GB y necesita 0.5 GB de disco; &lt;i&gt;cuda&lt;/i&gt;, para tarjetas gráficas NVIDIA, descarga 1.7 GB y necesita 6 GB: CUDA y cuDNN vienen como paquetes, solo el controlador debe estar instalado.&lt;br/&gt; &lt;b&gt;Índice de paquetes&lt;/b&gt;: un espejo del que tomar los paquetes.&lt;br/&gt; &lt;b&gt;Carpeta de wheels&lt;/b&gt;: para equipos sin red. Llénela en otro lugar, con el mismo sistema y la misma versión de Python, mediante &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (un archivo del complemento).&lt;br/&gt; &lt;b&gt;Solo versiones probadas&lt;/b&gt;: los paquetes deben ser exactamente aquellos con los que se probó BioSR, lo que demuestran sus huellas. Desactívelo con un espejo que compile sus propios paquetes.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;The proxy of QGIS and pip's own settings (proxy, certificates, index) count. An attempt that fails or is cancelled leaves what was there before; another version of the plugin keeps its own environment.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Se aplican el proxy de QGIS y los ajustes propios de pip (proxy, certificados, índice). Un intento fallido o cancelado deja lo que había antes; otra versión del complemento conserva su propio entorno.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Flavour</source>
            <translation>Variante</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver.</source>
            <translation>cpu funciona en todas partes; cuda necesita una tarjeta gráfica NVIDIA y su controlador.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Folder of wheels (for machines without network)</source>
            <translation>Carpeta de wheels (para equipos sin red)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>If given, packages come from this folder alone and the network is not used.</source>
            <translation>Si se indica, los paquetes vienen solo de esta carpeta y no se usa la red.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Package index (mirror)</source>
            <translation>Índice de paquetes (espejo)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Address of a package index to take packages from; empty: pip's own.</source>
            <translation>Dirección de un índice del que tomar los paquetes; vacío: el de pip.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Tested versions only</source>
            <translation>Solo versiones probadas</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Takes exactly the builds that BioSR was tested with; otherwise any versions within its bounds.</source>
            <translation>Toma exactamente los paquetes con los que se probó BioSR; si no, cualquier versión dentro de sus límites.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install again if it is complete</source>
            <translation>Instalar de nuevo aunque esté completo</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes the environment anew; the present one is kept until the new one works.</source>
            <translation>Crea de nuevo el entorno; el actual se conserva hasta que funcione el nuevo.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Uninstall instead</source>
            <translation>Desinstalar en lugar de instalar</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Removes all environments that BioSR has made for this Python, and installs nothing.</source>
            <translation>Elimina todos los entornos que BioSR ha creado para este Python y no instala nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Installed flavour</source>
            <translation>Variante instalada</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is uninstalled; {size:.0f} MB are freed.</source>
            <translation>El motor está desinstalado; se han liberado {size:.0f} MB.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed already; nothing was done.</source>
            <translation>El motor ya está instalado; no se ha hecho nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed and works.</source>
            <translation>El motor está instalado y funciona.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>no data</source>
            <translation>sin datos</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>saturated or defective</source>
            <translation>saturado o defectuoso</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>dark area</source>
            <translation>zona oscura</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud shadow</source>
            <translation>sombra de nube</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>vegetation</source>
            <translation>vegetación</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>bare soil</source>
            <translation>suelo desnudo</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>water</source>
            <translation>agua</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>unclassified</source>
            <translation>sin clasificar</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, medium probability</source>
            <translation>nube, probabilidad media</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, high probability</source>
            <translation>nube, probabilidad alta</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>thin cirrus</source>
            <translation>cirros finos</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>snow or ice</source>
            <translation>nieve o hielo</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Preparation</source>
            <translation>Preparación</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2 scenes (files)</source>
            <translation>Escenas Sentinel-2 (archivos)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Zipped products, MTD_MSIL2A.xml, rasters.</source>
            <translation>Productos comprimidos, MTD_MSIL2A.xml, rásteres.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Folder with scenes</source>
            <translation>Carpeta con escenas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>A SAFE folder, or a folder with any number of scenes.</source>
            <translation>Una carpeta SAFE, o una carpeta con cualquier número de escenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>STAC API</source>
            <translation>API STAC</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Address of a catalogue to search instead, this or another one; needs an area.</source>
            <translation>Dirección de un catálogo en el que buscar en su lugar, uno de estos u otro; necesita una zona.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Collection</source>
            <translation>Colección</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Its collection; empty: the most common id, e.g. sentinel-2-l2a.</source>
            <translation>Su colección; vacío: el id más habitual, p. ej. sentinel-2-l2a.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Largest cloud cover of a scene (%)</source>
            <translation>Nubosidad máxima de una escena (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What its metadata say; scenes that say nothing are taken.</source>
            <translation>Según sus metadatos; las escenas que no dicen nada se toman.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Scene classes to drop</source>
            <translation>Clases de la escena que se descartan</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2's SCL classes that count as not seen.</source>
            <translation>Clases SCL de Sentinel-2 que cuentan como no vistas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Bands</source>
            <translation>Bandas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. B4,B8,B12; empty: all that the models may take.</source>
            <translation>P. ej. B4,B8,B12; vacío: todas las que los modelos pueden tomar.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Layer that gives the grid</source>
            <translation>Capa que da la cuadrícula</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. the biomass map: its pixels, divided, are the grid. Empty: a grid is made.</source>
            <translation>P. ej. el mapa de biomasa: sus píxeles, divididos, son la cuadrícula. Vacío: se crea una cuadrícula.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixels in one of the layer's, along a side</source>
            <translation>Píxeles en uno de la capa, a lo largo de un lado</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>4 for the guide of a biomass map that is made four times finer.</source>
            <translation>4 para la imagen guía de un mapa de biomasa que se hace cuatro veces más fino.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Area</source>
            <translation>Zona</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>The wanted part; empty: the whole layer, or all scenes.</source>
            <translation>La parte deseada; vacío: toda la capa, o todas las escenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>CRS without a layer</source>
            <translation>SRC si no hay capa</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Where no layer gives the grid; empty: that of most scenes.</source>
            <translation>Cuando ninguna capa da la cuadrícula; vacío: el de la mayoría de las escenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixel size without a layer</source>
            <translation>Tamaño de píxel si no hay capa</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>In units of the CRS; 0: that of the sensor.</source>
            <translation>En unidades del SRC; 0: el del sensor.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Bands of stacked rasters</source>
            <translation>Bandas de los rásteres apilados</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Their names in order, e.g. B2,B3,B4,B8,cloud, if the rasters do not say them.</source>
            <translation>Sus nombres en orden, p. ej. B2,B3,B4,B8,cloud, si los rásteres no los indican.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Added to Sentinel-2's numbers</source>
            <translation>Valor sumado a los números de Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Empty: what each product says (-1000 since processing baseline 04.00).</source>
            <translation>Vacío: lo que indica cada producto (-1000 desde la línea base de procesamiento 04.00).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Memory for pixels (MB)</source>
            <translation>Memoria para píxeles (MB)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Larger areas are read in more blocks, not with more memory.</source>
            <translation>Las zonas mayores se leen en más bloques, no con más memoria.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Go on where a run stopped</source>
            <translation>Continuar donde se detuvo una ejecución</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What an interrupted run of the same parameters has finished is kept and not made again.</source>
            <translation>Lo que terminó una ejecución interrumpida con los mismos parámetros se conserva y no se repite.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Prepare Sentinel-2 composite (cloud-free median)</source>
            <translation>Preparar un compuesto Sentinel-2 (mediana sin nubes)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Makes a cloud-free image of many Sentinel-2 or Landsat-5 scenes, on the grid of a biomass map.</source>
            <translation>Crea una imagen sin nubes a partir de muchas escenas Sentinel-2 o Landsat-5, en la cuadrícula de un mapa de biomasa.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>sentinel-2,landsat,mosaic,median,cloud mask,scl,stac,safe,guide,reflectance</source>
            <translation>sentinel-2,landsat,mosaico,mediana,máscara de nubes,scl,stac,safe,imagen guía,reflectancia</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Makes the optical image that &lt;i&gt;Super-resolve biomass (AGB) map&lt;/i&gt; takes: for each pixel the median of all dates on which it is clear. Its last band says how many these are.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Crea la imagen óptica que toma &lt;i&gt;Superresolución de un mapa de biomasa (AGB)&lt;/i&gt;: para cada píxel, la mediana de todas las fechas en las que está despejado. Su última banda dice cuántas son.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Scenes&lt;/b&gt;: Sentinel-2 Level-2A products as they are distributed (zipped or not), folders with a raster for each band, or stacked rasters; or a &lt;b&gt;STAC API&lt;/b&gt;, which is searched for the area and the period. Landsat-5 Level-2 works alike.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Escenas&lt;/b&gt;: productos Sentinel-2 de nivel 2A tal como se distribuyen (comprimidos o no), carpetas con un ráster por banda, o rásteres apilados; o bien una &lt;b&gt;API STAC&lt;/b&gt;, en la que se buscan la zona y el período. Con Landsat-5 de nivel 2 es igual.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Grid&lt;/b&gt;: choose the biomass map; the result then has 4 × 4 pixels in each of its. Without a layer the scenes' own pixels are taken.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Cuadrícula&lt;/b&gt;: elija el mapa de biomasa; el resultado tiene entonces 4 × 4 píxeles en cada uno de los suyos. Sin capa se toman los píxeles de las propias escenas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Clouds, their shadows, cirrus and snow are dropped. The offset that products have since processing baseline 04.00 is taken off. Sentinel-2 becomes reflectance × 10000, Landsat-5 reflectance from 0 to 1.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Se descartan las nubes, sus sombras, los cirros y la nieve. Se resta el desplazamiento que llevan los productos desde la línea base de procesamiento 04.00. Sentinel-2 pasa a reflectancia × 10000, Landsat-5 a reflectancia de 0 a 1.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The satellite that the scenes are from.</source>
            <translation>El satélite del que proceden las escenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>First day</source>
            <translation>Primer día</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Earlier scenes are left out; empty: none.</source>
            <translation>Se omiten las escenas anteriores; vacío: ninguna.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Last day</source>
            <translation>Último día</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Later scenes are left out; empty: none.</source>
            <translation>Se omiten las escenas posteriores; vacío: ninguna.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Composite</source>
            <translation>Compuesto</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The median of each band, and the number of observations: a Cloud Optimized GeoTIFF.</source>
            <translation>La mediana de cada banda y el número de observaciones: un GeoTIFF optimizado para la nube (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Number of scenes</source>
            <translation>Número de escenas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates</source>
            <translation>Número de fechas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Share of pixels that hold data</source>
            <translation>Proporción de píxeles con datos</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The parameters do not fit: {error}.</source>
            <translation>Los parámetros no encajan: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Correct them.</source>
            <translation>Corríjalos.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Prepare Sentinel-1 and Sentinel-2 time series</source>
            <translation>Preparar series temporales de Sentinel-1 y Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Chooses clear Sentinel-2 dates around a day and the nearest Sentinel-1 scenes, on one grid.</source>
            <translation>Elige fechas despejadas de Sentinel-2 en torno a un día y las escenas de Sentinel-1 más cercanas, en una misma cuadrícula.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>sentinel-1,sentinel-2,sar,series,canopy height,stac,manifest</source>
            <translation>sentinel-1,sentinel-2,radar,sar,serie temporal,altura del dosel,stac,manifiesto</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;Makes the dated images that canopy height models take: Sentinel-2 without clouds on some dates around a reference day, and for each the nearest ascending and descending scene of Sentinel-1 (VV and VH, in dB).&lt;/p&gt;</source>
            <translation>&lt;p&gt;Crea las imágenes fechadas que toman los modelos de altura del dosel: Sentinel-2 sin nubes en algunas fechas en torno a un día de referencia y, para cada una, las escenas ascendente y descendente de Sentinel-1 más cercanas (VV y VH, en dB).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt;: those that show too little of the area are left out; of more than are wanted, clear ones that are spread over the time are taken, always the same.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Fechas&lt;/b&gt;: se omiten las que muestran demasiado poco de la zona; si hay más de las deseadas, se toman fechas despejadas y repartidas en el tiempo, siempre las mismas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: terrain-corrected backscatter (RTC), linear power or dB. What is missing stays missing; if one orbit has no scene at all you are warned.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: retrodispersión corregida por el relieve (RTC), en potencia lineal o en dB. Lo que falta sigue faltando; si una órbita no tiene ninguna escena, se le avisa.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;The result is a manifest (.json); its rasters lie beside it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;El resultado es un manifiesto (.json); sus rásteres están a su lado.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Sentinel-1 scenes (files)</source>
            <translation>Escenas Sentinel-1 (archivos)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Rasters with the bands VV and VH.</source>
            <translation>Rásteres con las bandas VV y VH.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Folder with Sentinel-1 scenes</source>
            <translation>Carpeta con escenas Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>A raster for each band, or stacks.</source>
            <translation>Un ráster por banda, o rásteres apilados.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Collection of Sentinel-1</source>
            <translation>Colección de Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Its collection at the STAC API, e.g. sentinel-1-rtc; empty: no radar from there.</source>
            <translation>Su colección en la API STAC, p. ej. sentinel-1-rtc; vacío: nada de radar de allí.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Reference day</source>
            <translation>Día de referencia</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The day that the series is for.</source>
            <translation>El día para el que se hace la serie.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Days before and after it</source>
            <translation>Días antes y después</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Scenes of other days are left out.</source>
            <translation>Se omiten las escenas de otros días.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates at most</source>
            <translation>Número máximo de fechas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fewer if there are fewer.</source>
            <translation>Menos si hay menos.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Least clear share (%)</source>
            <translation>Proporción despejada mínima (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Of the area, on each date.</source>
            <translation>De la zona, en cada fecha.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Unit of Sentinel-1</source>
            <translation>Unidad de Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>auto looks at the values: below 0 they are dB.</source>
            <translation>auto mira los valores: por debajo de 0 son dB.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fill one orbit's gaps from the other</source>
            <translation>Rellenar los huecos de una órbita con la otra</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>For programs other than BioSR, which does so by itself where an orbit is missing on all dates.</source>
            <translation>Para programas distintos de BioSR, que lo hace por sí mismo donde falta una órbita en todas las fechas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Manifest of the series</source>
            <translation>Manifiesto de la serie</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Names the rasters, which lie beside it, with their dates.</source>
            <translation>Nombra los rásteres, que están a su lado, con sus fechas.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Super-resolution</source>
            <translation>Superresolución</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A page on the result: before and after, totals, a profile, the model, how to repeat it.</source>
            <translation>Una página sobre el resultado: antes y después, totales, un perfil, el modelo, cómo repetirlo.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device that ran the model</source>
            <translation>Dispositivo que ejecutó el modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Number of tiles</source>
            <translation>Número de teselas</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Run time in seconds</source>
            <translation>Tiempo de ejecución en segundos</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Id of an installed model, or path of an .onnx file with its card.</source>
            <translation>Id de un modelo instalado, o ruta de un archivo .onnx con su ficha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <location filename="../evaluation.py" />
            <source>Extent</source>
            <translation>Extensión</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest layer.</source>
            <translation>La parte que se calcula; sus píxeles son iguales a los del mapa entero. Vacío: toda la capa más gruesa.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>CRS of the result</source>
            <translation>SRC del resultado</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The finished map is warped to this CRS. Empty: that of the coarsest layer, nothing is warped.</source>
            <translation>El mapa terminado se reproyecta a este SRC. Vacío: el de la capa más gruesa, no se reproyecta nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band with the uncertainty</source>
            <translation>Añadir una banda con la incertidumbre</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A second band: the standard deviation of the error. Takes four times as long.</source>
            <translation>Una segunda banda: la desviación estándar del error. Tarda cuatro veces más.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Keep the coarse map's totals</source>
            <translation>Conservar los totales del mapa grueso</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The mean of the result over each coarse pixel is that pixel's value.</source>
            <translation>La media del resultado sobre cada píxel grueso es el valor de ese píxel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band that warns where the model was not trained for</source>
            <translation>Añadir una banda que avisa de dónde no se entrenó el modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>One where a value of the inputs lies outside the range that the model was trained on.</source>
            <translation>Vale uno donde algún valor de las entradas está fuera del rango con el que se entrenó el modelo.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>auto takes the graphics card if it works; any other fails if it does not work, and says why.</source>
            <translation>auto toma la tarjeta gráfica si funciona; cualquier otro falla si no funciona, y dice por qué.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tile size in pixels</source>
            <translation>Tamaño de tesela en píxeles</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Side of the square tiles that the model computes, of the sizes that it has. 0: the one that wastes least.</source>
            <translation>Lado de las teselas cuadradas que calcula el modelo, de los tamaños que admite. 0: el que menos desperdicia.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles at a time</source>
            <translation>Teselas a la vez</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles that the model takes at once; more need more memory. 0: chosen by the engine.</source>
            <translation>Teselas que el modelo toma a la vez; más necesitan más memoria. 0: lo elige el motor.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads</source>
            <translation>Hilos del procesador</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads to use. 0: all.</source>
            <translation>Hilos del procesador que se usan. 0: todos.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory limit in MB</source>
            <translation>Límite de memoria en MB</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory that the engine may take; wide maps are made in columns that keep to it. 0: it chooses.</source>
            <translation>Memoria que el motor puede tomar; los mapas anchos se hacen en columnas que la respetan. 0: lo elige él.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Go on with an unfinished run</source>
            <translation>Continuar una ejecución inacabada</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>What a run has finished is kept beside the result if it stops, and the same run goes on there.</source>
            <translation>Lo que terminó una ejecución se conserva junto al resultado si se detiene, y la misma ejecución continúa desde ahí.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Dask scheduler that has the map made</source>
            <translation>Planificador Dask que hace el mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Its address, e.g. tcp://10.0.0.1:8786; its workers must see the same files by the same names. local: processes of this machine. Empty: the engine alone.</source>
            <translation>Su dirección, p. ej. tcp://10.0.0.1:8786; sus equipos deben ver los mismos archivos con los mismos nombres. local: procesos de este equipo. Vacío: el motor solo.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolve biomass (AGB) map with Sentinel-2</source>
            <translation>Superresolución de un mapa de biomasa (AGB) con Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolved biomass</source>
            <translation>Biomasa en superresolución</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>El mapa fino de biomasa en Mg/ha: un GeoTIFF optimizado para la nube (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Makes a coarse above-ground biomass map four times finer, guided by an optical image.</source>
            <translation>Hace cuatro veces más fino un mapa grueso de biomasa aérea, guiado por una imagen óptica.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>agb,above-ground biomass,carbon,forest,downscale,sharpen,upscale,resolution,landsat,esa cci,gedi,deep learning,onnx</source>
            <translation>agb,biomasa,biomasa aérea,biomasa sobre el suelo,carbono,bosque,reducción de escala,afinar,resolución,landsat,esa cci,gedi,aprendizaje profundo,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m. A neural network takes the amount from the biomass map and the detail from an optical image.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Afina un mapa grueso de biomasa aérea (AGB): un píxel de 100 m se convierte en 4 × 4 píxeles de 25 m. Una red neuronal toma la cantidad del mapa de biomasa y el detalle de una imagen óptica.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Biomass&lt;/b&gt;: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.&lt;br/&gt; &lt;b&gt;Optical image&lt;/b&gt;: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another pixel size; it is warped on the fly. The model wants its bands in an order (&lt;i&gt;biosharp&lt;/i&gt;: B4 red, B8 near infrared, B12 short-wave infrared): choose them by number or by name, or leave them out if the image names its bands or their wavelengths; the log then shows the guess.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Biomasa&lt;/b&gt;: Mg/ha (t/ha), cualquier SRC y tamaño de píxel. Su cuadrícula es la de referencia: el resultado encaja en ella.&lt;br/&gt; &lt;b&gt;Imagen óptica&lt;/b&gt;: un compuesto sin nubes, reflectancia de superficie × 10000. Puede tener otro SRC y otro tamaño de píxel; se reproyecta al vuelo. El modelo quiere sus bandas en un orden (&lt;i&gt;biosharp&lt;/i&gt;: B4 rojo, B8 infrarrojo cercano, B12 infrarrojo de onda corta): elíjalas por número o por nombre, u omítalas si la imagen nombra sus bandas o sus longitudes de onda; el registro muestra entonces lo que se dedujo.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Model&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; takes &lt;i&gt;biosharp&lt;/i&gt; on a graphics card and &lt;i&gt;biosharp_lite&lt;/i&gt;, which is some ten times faster, on a processor.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Modelo&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; toma &lt;i&gt;biosharp&lt;/i&gt; en una tarjeta gráfica y &lt;i&gt;biosharp_lite&lt;/i&gt;, unas diez veces más rápido, en un procesador.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Where the image has no data the result has none. Nothing is written unless the whole map is finished.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Donde la imagen no tiene datos, el resultado tampoco los tiene. No se escribe nada hasta que el mapa entero está terminado.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;The engine runs in a process of its own. If it is missing, run &lt;i&gt;Install engine&lt;/i&gt; once; if something is odd, run &lt;i&gt;Engine information&lt;/i&gt;.&lt;/p&gt;</source>
            <translation>&lt;p&gt;El motor se ejecuta en un proceso propio. Si falta, ejecute una vez &lt;i&gt;Instalar el motor&lt;/i&gt;; si algo es extraño, ejecute &lt;i&gt;Información del motor&lt;/i&gt;.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Biomass map (low resolution)</source>
            <translation>Mapa de biomasa (baja resolución)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Above-ground biomass in Mg/ha; its grid is the master of the result's.</source>
            <translation>Biomasa aérea en Mg/ha; su cuadrícula es la referencia de la del resultado.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Biomass band</source>
            <translation>Banda de biomasa</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The band of the biomass map that holds the biomass; 1 if not set.</source>
            <translation>La banda del mapa de biomasa que contiene la biomasa; 1 si no se indica.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Optical image, e.g. Sentinel-2</source>
            <translation>Imagen óptica, p. ej. Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map.</source>
            <translation>Reflectancia de superficie × 10000 sin nubes, en cualquier SRC, más fina que el mapa de biomasa.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Optical bands, in the model's order</source>
            <translation>Bandas ópticas, en el orden del modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or those that the image's band names or wavelengths tell; the log shows which.</source>
            <translation>En el orden que quiere el modelo, por número o nombre: 4,8,12 o B4,B8,B12. Vacío: todas, o las que indican los nombres o las longitudes de onda de las bandas de la imagen; el registro muestra cuáles.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimate canopy height from Sentinel time series</source>
            <translation>Estimar la altura del dosel con series temporales Sentinel</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../gui/model_words.py" />
            <location filename="../styling.py" />
            <source>Canopy height</source>
            <translation>Altura del dosel</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Canopy height in metres, at a quarter of the images' pixel: a Cloud Optimized GeoTIFF.</source>
            <translation>Altura del dosel en metros, a un cuarto del píxel de las imágenes: un GeoTIFF optimizado para la nube (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimates canopy height at 2.5 m from time series of Sentinel-2 and Sentinel-1 at 10 m.</source>
            <translation>Estima la altura del dosel a 2.5 m a partir de series temporales de Sentinel-2 y Sentinel-1 a 10 m.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>canopy height,tree height,chm,forest,sera-h,sentinel-1,sentinel-2,sar,time series,super-resolution,deep learning,onnx</source>
            <translation>altura del dosel,altura de los árboles,chm,bosque,sera-h,sentinel-1,sentinel-2,radar,sar,serie temporal,superresolución,aprendizaje profundo,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;Estimates canopy height in metres from Sentinel-2 and Sentinel-1 images of several dates; a pixel of 10 m becomes 4 × 4 pixels of 2.5 m.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Estima la altura del dosel en metros a partir de imágenes Sentinel-2 y Sentinel-1 de varias fechas; un píxel de 10 m se convierte en 4 × 4 píxeles de 2.5 m.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What goes in&lt;/b&gt;: a manifest, which &lt;i&gt;Prepare Sentinel time series&lt;/i&gt; writes, or layers picked by hand: Sentinel-2, surface reflectance × 10000, clouds set to nodata, bands in the model's order (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibels (VV and VH of ascending, then of descending orbits).&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entradas&lt;/b&gt;: un manifiesto, que escribe &lt;i&gt;Preparar series temporales Sentinel&lt;/i&gt;, o capas elegidas a mano: Sentinel-2, reflectancia de superficie × 10000, nubes puestas a nodata, bandas en el orden del modelo (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibelios (VV y VH de las órbitas ascendentes y después de las descendentes).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; are read from the manifest or the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata; correct them if they are wrong. The order of the layers does not matter. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated; the log says which. Each Sentinel-2 date takes the nearest of Sentinel-1. Layers of one date make one image. A date far from the others is a warning.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Fechas&lt;/b&gt;: se leen del manifiesto o de los nombres de los archivos (YYYYMMDD o YYYY-MM-DD) o, si no, de sus metadatos; corríjalas si son erróneas. El orden de las capas no importa. Un modelo toma un número fijo de fechas: si hay más, se eligen algunas a intervalos regulares; si hay menos, se repiten; el registro dice cuáles. Cada fecha de Sentinel-2 toma la más cercana de Sentinel-1. Las capas de una misma fecha forman una imagen. Una fecha alejada de las demás da una advertencia.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What is missing&lt;/b&gt; on a date, such as clouds, comes from the nearest date that has it; a missing orbit of Sentinel-1 from the other one. Where no date shows anything the result has no data. Of rasters of one orbit, name the bands twice: 1,2,1,2.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Lo que falta&lt;/b&gt; en una fecha, como bajo las nubes, viene de la fecha más cercana que lo tiene; una órbita de Sentinel-1 que falta, de la otra. Donde ninguna fecha muestra nada, el resultado no tiene datos. De rásteres de una sola órbita, nombre las bandas dos veces: 1,2,1,2.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;The grid&lt;/b&gt; is that on which most of the rasters lie, around all of them; others, of another UTM zone for example, are warped to it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;La cuadrícula&lt;/b&gt; es aquella en la que están la mayoría de los rásteres, en torno a todos ellos; los demás, por ejemplo de otra zona UTM, se reproyectan a ella.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;The bundled model &lt;i&gt;sera_h&lt;/i&gt; was trained on simulated images: it shows that the method runs. Do not rely on its maps.&lt;/p&gt;</source>
            <translation>&lt;p&gt;El modelo incluido &lt;i&gt;sera_h&lt;/i&gt; se entrenó con imágenes simuladas: muestra que el método funciona. No confíe en sus mapas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Manifest of a prepared series</source>
            <translation>Manifiesto de una serie preparada</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>The rasters of both series with their dates; empty if they are picked by hand.</source>
            <translation>Los rásteres de ambas series con sus fechas; vacío si se eligen a mano.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000, clouds set to nodata.</source>
            <translation>Reflectancia de superficie × 10000, nubes puestas a nodata.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Backscatter in decibels.</source>
            <translation>Retrodispersión en decibelios.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>No raster is given.</source>
            <translation>No se indica ningún ráster.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Give a manifest, or layers of Sentinel-2 and of Sentinel-1.</source>
            <translation>Indique un manifiesto, o capas de Sentinel-2 y de Sentinel-1.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Leave it empty if the model takes none.</source>
            <translation>Déjelo vacío si el modelo no toma ninguno.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolve with a model of your choice</source>
            <translation>Superresolución con un modelo a elegir</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series.</source>
            <translation>Ejecuta cualquier modelo con los rásteres que toma: biomasa, altura, imagen, series temporales Sentinel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>agb,biomass,canopy height,forest,downscale,sharpen,resolution,sentinel-1,sentinel-2,time series,sar,deep learning,onnx,bicubic</source>
            <translation>agb,biomasa,altura del dosel,bosque,reducción de escala,afinar,resolución,sentinel-1,sentinel-2,serie temporal,radar,sar,aprendizaje profundo,onnx,bicúbica</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolved map</source>
            <translation>Mapa en superresolución</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>El mapa fino en la unidad del modelo: un GeoTIFF optimizado para la nube (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others empty; if one is missing the message names it. &lt;code&gt;python -m engine models&lt;/code&gt; lists what each takes.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Ejecuta cualquier modelo que tenga ficha, incluido o propio. Indique los rásteres que toma y deje vacíos los demás; si falta uno, el mensaje lo nombra. &lt;code&gt;python -m engine models&lt;/code&gt; enumera lo que toma cada uno.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid. Choose bands in the model's order, by number or name, or leave them out if the rasters name them.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Los rásteres pueden diferir en SRC y tamaño de píxel: el más grueso es el de referencia y los demás se reproyectan a su cuadrícula. Elija las bandas en el orden del modelo, por número o nombre, u omítalas si los rásteres las nombran.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Time series&lt;/b&gt;: one raster for each date. The dates are read from the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata, or named in the order of the rasters. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of Sentinel-1. What a date misses, such as clouds that are set to nodata, comes from the nearest date that has it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Series temporales&lt;/b&gt;: un ráster por fecha. Las fechas se leen de los nombres de los archivos (YYYYMMDD o YYYY-MM-DD) o, si no, de sus metadatos, o se nombran en el orden de los rásteres. Un modelo toma un número fijo de fechas: si hay más, se eligen algunas a intervalos regulares; si hay menos, se repiten. Cada fecha de Sentinel-2 toma la más cercana de Sentinel-1. Lo que falta en una fecha, como bajo las nubes puestas a nodata, viene de la fecha más cercana que lo tiene.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;A model that was made to show that the method works says so in the log.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Un modelo hecho para mostrar que el método funciona lo dice en el registro.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;En una terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Above-ground biomass in Mg/ha.</source>
            <translation>Biomasa aérea en Mg/ha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000.</source>
            <translation>Reflectancia de superficie × 10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height (low resolution)</source>
            <translation>Altura del dosel (baja resolución)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height in metres.</source>
            <translation>Altura del dosel en metros.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Other image</source>
            <translation>Otra imagen</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Whatever the model calls its image, in its unit.</source>
            <translation>Lo que el modelo llama su imagen, en su unidad.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Give the rasters that the model takes.</source>
            <translation>Indique los rásteres que toma el modelo.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: band</source>
            <translation>{raster}: banda</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: bands</source>
            <translation>{raster}: bandas</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The band that holds it; 1 if not set.</source>
            <translation>La banda que lo contiene; 1 si no se indica.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor} time series</source>
            <translation>Serie temporal de {sensor}</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>A raster for each date.</source>
            <translation>Un ráster por fecha.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: dates</source>
            <translation>{sensor}: fechas</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' names or metadata.</source>
            <translation>YYYY-MM-DD de cada ráster, en su orden, separados por comas; vacío: de los nombres de los archivos o los metadatos.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: bands of each raster</source>
            <translation>{sensor}: bandas de cada ráster</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>Of each raster, in the model's order, by number or name, e.g. 1,2 or VV,VH. Empty: all, or those that the rasters' band names or wavelengths tell; the log shows which.</source>
            <translation>De cada ráster, en el orden del modelo, por número o nombre, p. ej. 1,2 o VV,VH. Vacío: todas, o las que indican los nombres o las longitudes de onda de las bandas de los rásteres; el registro muestra cuáles.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Environment</source>
            <translation>Medio ambiente</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Please cite: {source}</source>
            <translation>Cítese: {source}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Band {number}: {title}</source>
            <translation>Banda {number}: {title}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Made by the model {model} ({title}), which is for: {region}</source>
            <translation>Hecho con el modelo {model} ({title}), destinado a: {region}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>{time} UTC: made by BioSR {version} with the model {model} on {device}, {tiles} tiles in {seconds} s.</source>
            <translation>{time} UTC: hecho por BioSR {version} con el modelo {model} en {device}, {tiles} teselas en {seconds} s.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Input {role}: {path}</source>
            <translation>Entrada {role}: {path}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <location filename="../runner.py" />
            <source>Job: {job}</source>
            <translation>Trabajo: {job}</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Nothing says what {address} must hold.</source>
            <translation>Nada indica qué debe contener {address}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Give the DIGEST that its publisher states (sha256:…), or download it and name the file.</source>
            <translation>Indique en DIGEST la huella que publica el editor (sha256:…), o descárguelo e indique el archivo.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The file was downloaded before.</source>
            <translation>El archivo ya se había descargado.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>What {address} holds has the digest {found}…, {wanted}… was asked for.</source>
            <translation>Lo que contiene {address} tiene la huella {found}…; se pidió {wanted}….</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>It was exchanged or damaged on the way: check address and digest.</source>
            <translation>Se cambió o se dañó por el camino: compruebe la dirección y la huella.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download cannot be written to {folder}: {reason}.</source>
            <translation>No se puede escribir la descarga en {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Free some space.</source>
            <translation>Libere espacio.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download goes on at {size:.1f} MB.</source>
            <translation>La descarga continúa en {size:.1f} MB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} has {size:.1f} GB, an ONNX file at most {limit:.1f} GB.</source>
            <translation>{address} tiene {size:.1f} GB; un archivo ONNX, como máximo {limit:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address.</source>
            <translation>Compruebe la dirección.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} cannot be downloaded: {reason}.</source>
            <translation>No se puede descargar {address}: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address and QGIS's network settings (proxy), and run again: it goes on where it was.</source>
            <translation>Compruebe la dirección y los ajustes de red de QGIS (proxy) y ejecute de nuevo: continúa donde estaba.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Reference</source>
            <translation>Referencia</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What is taken for the truth, e.g. from airborne laser scanning. Its grid is the master.</source>
            <translation>Lo que se toma por verdad, p. ej. de lidar aerotransportado. Su cuadrícula es la de referencia.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Maps</source>
            <translation>Mapas</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The maps to score, each in its own CRS and pixel size. They are called as their layers are.</source>
            <translation>Los mapas que se puntúan, cada uno con su SRC y tamaño de píxel. Se llaman como sus capas.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Quantity</source>
            <translation>Magnitud</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What the rasters hold: biomass in Mg/ha, or canopy height in m.</source>
            <translation>Lo que contienen los rásteres: biomasa en Mg/ha, o altura del dosel en m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Convention</source>
            <translation>Convención</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How pixels are counted: our own way (masked), or as one of the papers did.</source>
            <translation>Cómo se cuentan los píxeles: a nuestra manera (masked), o como hizo uno de los artículos.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Tree threshold</source>
            <translation>Umbral de árbol</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>From this value on a pixel is covered by trees, for the IoU of tree cover. Empty: 2 m.</source>
            <translation>A partir de este valor un píxel está cubierto de árboles, para el IoU de la cubierta arbórea. Vacío: 2 m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Clip values to</source>
            <translation>Recortar los valores a</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values are clipped to this range first, e.g. 0,50. Empty: as the convention does.</source>
            <translation>Los valores se recortan primero a este rango, p. ej. 0,50. Vacío: según la convención.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Vegetation mask</source>
            <translation>Máscara de vegetación</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Errors count only where this raster is not 0 (or one of the mask's values, below).</source>
            <translation>Los errores solo cuentan donde este ráster no es 0 (o es uno de los valores de la máscara, abajo).</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Elevation</source>
            <translation>Altitud</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Ground elevation in m, for error by slope.</source>
            <translation>Altitud del terreno en m, para el error por pendiente.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Strata</source>
            <translation>Estratos</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons whose means and totals are wanted, with standard errors.</source>
            <translation>Polígonos de los que se quieren medias y totales, con errores estándar.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Field that names the stratum</source>
            <translation>Campo que nombra el estrato</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons with the same value are one stratum. Empty: each polygon is its own.</source>
            <translation>Los polígonos con el mismo valor son un estrato. Vacío: cada polígono es el suyo.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals of carbon</source>
            <translation>Totales de carbono</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals are of carbon, {share} of biomass.</source>
            <translation>Los totales son de carbono, {share} de la biomasa.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The part to compare. Empty: where the reference and the maps lie.</source>
            <translation>La parte que se compara. Vacío: donde están la referencia y los mapas.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Compare on the grid of</source>
            <translation>Comparar en la cuadrícula de</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The raster whose pixels are compared. Empty: the reference.</source>
            <translation>El ráster cuyos píxeles se comparan. Vacío: la referencia.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Resampling of each map</source>
            <translation>Remuestreo de cada mapa</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>One of {ways} for each map in their order, or one for all. Empty: auto.</source>
            <translation>Uno de {ways} para cada mapa en su orden, o uno para todos. Vacío: auto.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Factor of each map</source>
            <translation>Factor de cada mapa</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What each map's values are multiplied by to give Mg/ha or m, e.g. 0.01 for cm. Empty: 1.</source>
            <translation>Por lo que se multiplican los valores de cada mapa para dar Mg/ha o m, p. ej. 0.01 para cm. Vacío: 1.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Mask values</source>
            <translation>Valores de la máscara</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values of the mask that mean vegetation. Empty: all but 0.</source>
            <translation>Valores de la máscara que significan vegetación. Vacío: todos salvo 0.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bounds of the classes</source>
            <translation>Límites de las clases</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Classes of the reference, e.g. 0,100,200,300.</source>
            <translation>Clases de la referencia, p. ej. 0,100,200,300.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Each map on all its pixels</source>
            <translation>Cada mapa en todos sus píxeles</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Off: all maps are scored on the pixels that all of them have.</source>
            <translation>Desactivado: todos los mapas se puntúan en los píxeles que todos tienen.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of an image [pixels]</source>
            <translation>Lado de una imagen [píxeles]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Of the images that the papers' scores are averaged over; 0: all is one image.</source>
            <translation>De las imágenes sobre las que se promedian las puntuaciones de los artículos; 0: todo es una imagen.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of a bootstrap block [pixels]</source>
            <translation>Lado de un bloque de bootstrap [píxeles]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Should be wider than errors are related, see the report. 0: chosen by the engine.</source>
            <translation>Debería superar la distancia a la que los errores están relacionados, véase el informe. 0: lo elige el motor.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bootstrap draws</source>
            <translation>Sorteos de bootstrap</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How often blocks are drawn; 0: no intervals.</source>
            <translation>Cuántas veces se sortean bloques; 0: sin intervalos.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <location filename="../gui/model_words.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>A sentence for the head of the report, e.g. what was trained on what.</source>
            <translation>Una frase para el encabezado del informe, p. ej. qué se entrenó con qué.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>this Python cannot make virtual environments: a part of it is missing.</source>
            <translation>este Python no puede crear entornos virtuales: le falta una parte.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv</source>
            <translation>Instálela, p. ej. en Debian y Ubuntu: sudo apt install python3-venv</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the disk is full.</source>
            <translation>el disco está lleno.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Free some space in the QGIS profile's disk and run 'Install engine' again.</source>
            <translation>Libere espacio en el disco del perfil de QGIS y ejecute de nuevo «Instalar el motor».</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the packages found are other builds than those that BioSR was tested with.</source>
            <translation>los paquetes encontrados no son aquellos con los que se probó BioSR.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Take them from the ordinary index, or run with LOCKED=false if you trust where they come from.</source>
            <translation>Tómelos del índice habitual, o ejecute con LOCKED=false si confía en su procedencia.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy wants a name and a password.</source>
            <translation>el proxy pide un nombre y una contraseña.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Set them in QGIS (Settings &gt; Options &gt; Network) or in the variable HTTPS_PROXY, and run again.</source>
            <translation>Indíquelos en QGIS (Configuración &gt; Opciones &gt; Red) o en la variable HTTPS_PROXY, y ejecute de nuevo.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy cannot be reached.</source>
            <translation>no se puede llegar al proxy.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Correct it in QGIS (Settings &gt; Options &gt; Network) or HTTPS_PROXY, or give a folder (WHEELS).</source>
            <translation>Corríjalo en QGIS (Configuración &gt; Opciones &gt; Red) o en HTTPS_PROXY, o indique una carpeta (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index's certificate is not trusted here.</source>
            <translation>aquí no se confía en el certificado del índice de paquetes.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS).</source>
            <translation>Indique los certificados de su organización en la variable PIP_CERT, o indique una carpeta (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index cannot be reached.</source>
            <translation>no se puede llegar al índice de paquetes.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels (WHEELS).</source>
            <translation>Compruebe la red y los ajustes de pip, indique un espejo (INDEX) o una carpeta de wheels (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>a package that the engine needs was not found for this Python and platform.</source>
            <translation>no se encontró un paquete que el motor necesita para este Python y esta plataforma.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false.</source>
            <translation>El registro lo nombra: compruebe el índice, añada su wheel a la carpeta (WHEELS) o pruebe LOCKED=false.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log has the whole story.</source>
            <translation>El registro contiene todos los detalles.</translation>
        </message>
        <message>
            <location filename="../gui/inspection.py" />
            <source>BioSR: checking the models</source>
            <translation>BioSR: comprobando los modelos</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Models…</source>
            <translation>Modelos…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <location filename="../gui/toolbox.py" />
            <source>Install engine…</source>
            <translation>Instalar el motor…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Engine information…</source>
            <translation>Información del motor…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Help</source>
            <translation>Ayuda</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>BioSR: models</source>
            <translation>BioSR: modelos</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import</source>
            <translation>Importar</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Open folder</source>
            <translation>Abrir carpeta</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Shows the folder of the chosen model</source>
            <translation>Muestra la carpeta del modelo elegido</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From file…</source>
            <translation>Desde archivo…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From folder…</source>
            <translation>Desde carpeta…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From address…</source>
            <translation>Desde dirección…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import a model</source>
            <translation>Importar un modelo</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>ONNX networks (*.onnx)</source>
            <translation>Redes ONNX (*.onnx)</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import the models of a folder</source>
            <translation>Importar los modelos de una carpeta</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove the model “{title}” and its file {file}?</source>
            <translation>¿Eliminar el modelo «{title}» y su archivo {file}?</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove model</source>
            <translation>Eliminar modelo</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Models that come with BioSR stay</source>
            <translation>Los modelos que vienen con BioSR no se pueden eliminar</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Region</source>
            <translation>Región</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Licence</source>
            <translation>Licencia</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Scores</source>
            <translation>Puntuaciones</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Comes with BioSR</source>
            <translation>Viene con BioSR</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Imported</source>
            <translation>Importado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass</source>
            <translation>Biomasa</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Any image</source>
            <translation>Cualquier imagen</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not stated</source>
            <translation>No indicado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not checked yet</source>
            <translation>Aún sin comprobar</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>As published</source>
            <translation>Como se publicó</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Changed</source>
            <translation>Modificado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>File is missing</source>
            <translation>Falta el archivo</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Inputs and output</source>
            <translation>Entradas y salida</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Pixel size</source>
            <translation>Tamaño de píxel</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Images of</source>
            <translation>Imágenes de</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output pixels</source>
            <translation>Píxeles de salida</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{size} m</source>
            <translation>{size} m</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Trained on</source>
            <translation>Entrenado con</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>To cite</source>
            <translation>Cita</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Exported</source>
            <translation>Exportado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Path</source>
            <translation>Ruta</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Tiles</source>
            <translation>Teselas</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{sides} px, of which {halo} px at each side are discarded</source>
            <translation>{sides} px, de los que se descartan {halo} px a cada lado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>nothing beyond that edge</source>
            <translation>nada más allá de ese borde</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>the whole tile: seams are blended</source>
            <translation>toda la tesela: las uniones se funden</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>A pixel sees</source>
            <translation>Un píxel ve</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass map</source>
            <translation>Mapa de biomasa</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Optical image</source>
            <translation>Imagen óptica</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-2 series</source>
            <translation>Serie de Sentinel-2</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-1 series</source>
            <translation>Serie de Sentinel-1</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Height map</source>
            <translation>Mapa de altura</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Image</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>, {number} dates</source>
            <translation>, {number} fechas</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{ratio} × the output's</source>
            <translation>{ratio} × el de la salida</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>as the output</source>
            <translation>como la salida</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Its card states none.</source>
            <translation>Su ficha no indica ninguna.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Score</source>
            <translation>Puntuación</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Measured on</source>
            <translation>Medido en</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is not the one that its card describes, and will not be run. Install it again.</source>
            <translation>El archivo no es el que describe su ficha y no se ejecutará. Instálelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is missing. Install the model again.</source>
            <translation>Falta el archivo. Instale de nuevo el modelo.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Python of the engine</source>
            <translation>Python del motor</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Imported models</source>
            <translation>Modelos importados</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>BioSR computes with a Python of its own, which “Install engine” makes. Name another one here only if you keep one that has the packages of engine/requirements.txt. Empty: the installed one.</source>
            <translation>BioSR calcula con un Python propio, que crea «Instalar el motor». Indique aquí otro solo si mantiene uno que tenga los paquetes de engine/requirements.txt. Vacío: el instalado.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>The environment variable {name} comes first: {value}</source>
            <translation>La variable de entorno {name} tiene prioridad: {value}</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} is no raster that QGIS can open.</source>
            <translation>{label} no es un ráster que QGIS pueda abrir.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The layer {name!r} ({label}) is not a file on this machine: the engine cannot read it.</source>
            <translation>La capa {name!r} ({label}) no es un archivo de este equipo: el motor no puede leerla.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Save it as a GeoTIFF first (right-click &gt; Export &gt; Save as).</source>
            <translation>Guárdela antes como GeoTIFF (clic derecho &gt; Exportar &gt; Guardar como).</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The raster {path} of the manifest {manifest} is not on this machine.</source>
            <translation>El ráster {path} del manifiesto {manifest} no está en este equipo.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Download it and name the file in the manifest.</source>
            <translation>Descárguelo e indique el archivo en el manifiesto.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {text!r}, which is no band number.</source>
            <translation>{label} contiene {text!r}, que no es un número de banda.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give numbers from 1, e.g. 4,8,12.</source>
            <translation>Indique números a partir de 1, p. ej. 4,8,12.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {value!r}, which are no numbers.</source>
            <translation>{label} contiene {value!r}, que no son números.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give e.g. 0,100,200.</source>
            <translation>Indique p. ej. 0,100,200.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>EXTENT is a point or a line, without any area.</source>
            <translation>EXTENT es un punto o una línea, sin superficie.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give two opposite corners, or leave it empty for the whole map.</source>
            <translation>Indique dos esquinas opuestas, o déjelo vacío para todo el mapa.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>No Python interpreter was found beside QGIS.</source>
            <translation>No se encontró ningún intérprete de Python junto a QGIS.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Make an environment yourself and name its Python in the variable {variable}.</source>
            <translation>Cree usted mismo un entorno e indique su Python en la variable {variable}.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's folder cannot be written</source>
            <translation>No se puede escribir en la carpeta del motor</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>There is no CUDA on macOS.</source>
            <translation>En macOS no hay CUDA.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Install the flavour cpu.</source>
            <translation>Instale la variante cpu.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>For this Python, 3.9, CUDA does not come as packages: CUDA 12 and cuDNN 9 must be there.</source>
            <translation>Para este Python, 3.9, CUDA no viene como paquetes: CUDA 12 y cuDNN 9 deben estar instalados.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The folder of wheels {wheels} does not exist.</source>
            <translation>La carpeta de wheels {wheels} no existe.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Choose the right folder.</source>
            <translation>Elija la carpeta correcta.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk; {folder} has {free:.1f} GB free.</source>
            <translation>El motor ({flavour}) necesita unos {needed:.1f} GB de disco; {folder} tiene {free:.1f} GB libres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk and loads about {loaded:.1f} GB; {folder} has {free:.1f} GB free.</source>
            <translation>El motor ({flavour}) necesita unos {needed:.1f} GB de disco y descarga unos {loaded:.1f} GB; {folder} tiene {free:.1f} GB libres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The disk of {folder} has {free:.1f} GB free; the engine ({flavour}) needs about {needed:.1f} GB.</source>
            <translation>El disco de {folder} tiene {free:.1f} GB libres; el motor ({flavour}) necesita unos {needed:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Free some space and run 'Install engine' again.</source>
            <translation>Libere espacio y ejecute de nuevo «Instalar el motor».</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Versions are not locked: the packages may be others than BioSR was tested with.</source>
            <translation>Las versiones no están fijadas: los paquetes pueden ser otros que aquellos con los que se probó BioSR.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The virtual environment cannot be made</source>
            <translation>No se puede crear el entorno virtual</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's packages cannot be installed</source>
            <translation>No se pueden instalar los paquetes del motor</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The installed engine does not work</source>
            <translation>El motor instalado no funciona</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the environment variable {name}</source>
            <translation>la variable de entorno {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the setting {name}</source>
            <translation>el ajuste {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>installed by the algorithm 'Install engine'</source>
            <translation>instalado por el algoritmo «Instalar el motor»</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>QGIS's own Python has everything that the engine needs</source>
            <translation>el Python de QGIS tiene todo lo que el motor necesita</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>BioSR's engine is not installed.</source>
            <translation>El motor de BioSR no está instalado.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Run the algorithm 'Install engine' of the Processing Toolbox (BioSR &gt; Engine), or type: qgis_process run biosr:installengine</source>
            <translation>Ejecute el algoritmo «Instalar el motor» de la caja de herramientas de Procesos (BioSR &gt; Motor), o escriba: qgis_process run biosr:installengine</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>The Python interpreter {path}, named by {where}, does not exist.</source>
            <translation>El intérprete de Python {path}, indicado por {where}, no existe.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Give the absolute path of a Python that has the engine's dependencies, or remove that entry.</source>
            <translation>Indique la ruta absoluta de un Python que tenga las dependencias del motor, o elimine esa entrada.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>named by {where}</source>
            <translation>indicado por {where}</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} comes with BioSR.</source>
            <translation>El modelo {id!r} viene con BioSR.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Only imported ones are removed.</source>
            <translation>Solo se eliminan los importados.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} cannot be removed: {reason}.</source>
            <translation>No se puede eliminar el modelo {id!r}: {reason}.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Close what uses it, or remove it from {folder}.</source>
            <translation>Cierre lo que lo usa, o elimínelo de {folder}.</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>exit code {code}</source>
            <translation>código de salida {code}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}, {name}</source>
            <translation>señal {number}, {name}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}</source>
            <translation>señal {number}</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>BioSR: super-resolution of biomass maps</source>
            <translation>BioSR: superresolución de mapas de biomasa</translation>
        </message>
        <message>
            <location filename="../runner.py" />
            <source>Engine: {path} ({reason})</source>
            <translation>Motor: {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>AGB {model} [Mg/ha]</source>
            <translation>AGB {model} [Mg/ha]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Canopy height {model} [m]</source>
            <translation>Altura del dosel {model} [m]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Above-ground biomass</source>
            <translation>Biomasa aérea</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>like what the model was trained on</source>
            <translation>como los datos con los que se entrenó el modelo</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>outside the training range</source>
            <translation>fuera del rango de entrenamiento</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Standard deviation</source>
            <translation>Desviación estándar</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Applicability</source>
            <translation>Aplicabilidad</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>{value} and more</source>
            <translation>{value} y más</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's Python {interpreter} cannot be started: {reason}.</source>
            <translation>No se puede iniciar el Python del motor {interpreter}: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine' again.</source>
            <translation>Ejecute de nuevo el algoritmo «Instalar el motor».</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>it left no message</source>
            <translation>no dejó ningún mensaje</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine cannot run with {interpreter}: {reason}.</source>
            <translation>El motor no puede ejecutarse con {interpreter}: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine', or name another Python.</source>
            <translation>Ejecute el algoritmo «Instalar el motor» o indique otro Python.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's process ended without a result ({exit}: {said}).</source>
            <translation>El proceso del motor terminó sin resultado ({exit}: {said}).</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>If the machine ran out of memory, choose a smaller extent or batch size; the log has more.</source>
            <translation>Si el equipo se quedó sin memoria, elija una extensión menor o menos teselas a la vez; el registro dice más.</translation>
        </message>
    </context>
</TS>
