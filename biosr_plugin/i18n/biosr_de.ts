<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>BioSR</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>The run was cancelled. Nothing was written.</source>
            <translation>Der Lauf wurde abgebrochen. Es wurde nichts geschrieben.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Engine information (doctor)</source>
            <translation>Informationen zur Engine (Diagnose)</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>Engine</source>
            <translation>Engine</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Shows which Python runs BioSR's engine, its versions, and the devices that really work.</source>
            <translation>Zeigt, welches Python die Engine von BioSR ausführt, deren Versionen und die Geräte, die wirklich funktionieren.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>doctor,diagnose,version,gpu,cuda,onnxruntime,problem</source>
            <translation>Diagnose,Version,Problem,Fehlersuche,GPU,CUDA,Grafikkarte,onnxruntime</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;Says which Python interpreter runs the engine and why that one, which versions it has, and which devices really work: a small model is run on each. Put this text into a bug report.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Nennt den Python-Interpreter, der die Engine ausführt, und den Grund dafür, außerdem dessen Versionen und die Geräte, die wirklich funktionieren: Auf jedem wird ein kleines Modell ausgeführt. Fügen Sie diesen Text einer Fehlermeldung bei.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;The interpreter is, in this order: the one named in the environment variable &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; or the setting &lt;code&gt;biosr/python&lt;/code&gt;; the one that &lt;i&gt;Install engine&lt;/i&gt; made; QGIS's own, if it has all that is needed.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Der Interpreter ist, in dieser Reihenfolge: der in der Umgebungsvariablen &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; oder der Einstellung &lt;code&gt;biosr/python&lt;/code&gt; genannte; der von &lt;i&gt;Engine installieren&lt;/i&gt; erzeugte; der von QGIS selbst, wenn er alles Nötige hat.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../algorithms/superresolve.py" />
            <source>Report</source>
            <translation>Bericht</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The same information as an HTML page.</source>
            <translation>Dieselben Informationen als HTML-Seite.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>The engine's Python</source>
            <translation>Python der Engine</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Why that one</source>
            <translation>Grund der Wahl</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Interpreter: {path} ({reason})</source>
            <translation>Interpreter: {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Imported models: {names} ({folder})</source>
            <translation>Importierte Modelle: {names} ({folder})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The engine does not work with {python}: {reason}.</source>
            <translation>Die Engine funktioniert nicht mit {python}: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.</source>
            <translation>Führen Sie den Algorithmus „Engine installieren“ aus, oder nennen Sie in BIOSR_PYTHON ein anderes Python.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation>Der Bericht {path} kann nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Choose another folder.</source>
            <translation>Wählen Sie einen anderen Ordner.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>BioSR engine</source>
            <translation>Engine von BioSR</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The report: scores, plots, tables. One page, no network needed.</source>
            <translation>Der Bericht: Gütemaße, Diagramme, Tabellen. Eine einzige Seite, die kein Netzwerk braucht.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Every number on a line of its own, with its interval and unit.</source>
            <translation>Jede Zahl in einer eigenen Zeile, mit Intervall und Einheit.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>All results as JSON</source>
            <translation>Alle Ergebnisse als JSON</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Everything that the report shows, for programs.</source>
            <translation>Alles, was der Bericht zeigt, für Programme.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Pixels that were compared</source>
            <translation>Verglichene Pixel</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Bias of the first map</source>
            <translation>Bias der ersten Karte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>MAE of the first map</source>
            <translation>MAE der ersten Karte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>RMSE of the first map</source>
            <translation>RMSE der ersten Karte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>R² of the first map</source>
            <translation>R² der ersten Karte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluate maps against a reference</source>
            <translation>Karten anhand einer Referenz bewerten</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluation</source>
            <translation>Bewertung</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Scores biomass or canopy height maps against a reference, with confidence intervals and plots.</source>
            <translation>Bewertet Karten der Biomasse oder der Kronenhöhe anhand einer Referenz, mit Konfidenzintervallen und Diagrammen.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>validation,accuracy,assessment,rmse,bias,r2,error,semivariogram,bootstrap,confidence,strata,carbon,agb,canopy height,compare</source>
            <translation>Validierung,Genauigkeit,Bewertung,RMSE,Bias,R2,Fehler,Semivariogramm,Bootstrap,Konfidenz,Straten,Kohlenstoff,Biomasse,Kronenhöhe,vergleichen</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;Compares maps with a reference, pixel by pixel on the reference's grid. Maps may differ in CRS and pixel size: finer ones are averaged, coarser ones are bilinear, unless you say otherwise.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Vergleicht Karten Pixel für Pixel mit einer Referenz, auf deren Gitter. Die Karten dürfen sich in KBS und Pixelgröße unterscheiden: Feinere werden gemittelt, gröbere bilinear interpoliert, sofern Sie nichts anderes angeben.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;The report holds bias, MAE, RMSE, R² and the papers' scores with 95 % confidence intervals (whole blocks of pixels are drawn, because neighbours err alike), error by class of the reference and by slope, where the errors are and how far they are related; and for polygons means and totals with their standard errors.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Der Bericht enthält Bias, MAE, RMSE, R² und die Gütemaße der Veröffentlichungen mit 95-%-Konfidenzintervallen (gezogen werden ganze Blöcke von Pixeln, weil Nachbarn ähnlich irren), den Fehler nach Klassen der Referenz und nach Hangneigung, wo die Fehler liegen und wie weit sie zusammenhängen; für Polygone auch Mittelwerte und Summen mit ihren Standardfehlern.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;&lt;b&gt;Convention&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; counts pixels that map and reference know, as they are. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; and &lt;i&gt;sera_h_training&lt;/i&gt; count as the papers' code does, to compare with their tables.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Konvention&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; zählt Pixel, die Karte und Referenz kennen, so wie sie sind. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; und &lt;i&gt;sera_h_training&lt;/i&gt; zählen wie der Code der Veröffentlichungen, zum Vergleich mit deren Tabellen.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;A reference that the maps were trained on tells nothing of how good they are elsewhere.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Eine Referenz, mit der die Karten trainiert wurden, sagt nichts darüber, wie gut sie anderswo sind.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The evaluation is not valid: {error}.</source>
            <translation>Die Bewertung ist nicht gültig: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Correct the parameters.</source>
            <translation>Berichtigen Sie die Parameter.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>CLIP holds {number} numbers, not 2.</source>
            <translation>CLIP enthält {number} Zahlen, nicht 2.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give the lowest and the highest.</source>
            <translation>Geben Sie die kleinste und die größte an.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>STRATA is no polygon layer that QGIS can open.</source>
            <translation>STRATA ist kein Polygonlayer, den QGIS öffnen kann.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../inputs.py" />
            <source>Check the path.</source>
            <translation>Prüfen Sie den Pfad.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>{label} holds {values} values for {maps} maps.</source>
            <translation>{label} enthält {values} Werte für {maps} Karten.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give one for each, or one for all.</source>
            <translation>Geben Sie für jede einen an oder einen für alle.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Import model (ONNX network)</source>
            <translation>Modell importieren (ONNX-Netz)</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Makes a model of an ONNX super-resolution network from a file, a folder or an address.</source>
            <translation>Macht ein ONNX-Netz zur Superauflösung aus einer Datei, einem Ordner oder von einer Adresse zu einem Modell.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>onnx,network,deep learning,super-resolution,card,download,install model</source>
            <translation>ONNX,neuronales Netz,Deep Learning,Superauflösung,Modellkarte,herunterladen,Modell installieren</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;Imports an ONNX network that was made elsewhere, so that &lt;i&gt;Super-resolve with a model of your choice&lt;/i&gt; runs it. A file with a card, beside or inside it, needs nothing more. Of any other, say what it takes; what you leave out is found from the graph, by one run, or by measuring (the halo). The file is looked at before anything of it is run; what holds code, points to other files or makes no sense is refused.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Importiert ein anderswo erstelltes ONNX-Netz, damit &lt;i&gt;Superauflösung mit einem Modell nach Wahl&lt;/i&gt; es ausführt. Eine Datei mit einer Modellkarte, neben oder in ihr, braucht nichts weiter. Geben Sie bei jeder anderen an, was das Netz annimmt; was Sie weglassen, wird aus dem Graphen, durch einen Lauf oder durch Messen (der Halo) ermittelt. Die Datei wird geprüft, bevor irgendetwas von ihr ausgeführt wird; was Code enthält, auf andere Dateien verweist oder keinen Sinn ergibt, wird abgelehnt.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: one a line, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; what is left out at the end is found. &lt;i&gt;role&lt;/i&gt; is biomass, optical, height or image; &lt;i&gt;ratio&lt;/i&gt; is how many output pixels one input pixel spans along a side; &lt;i&gt;bands&lt;/i&gt; are names in the order of the channels. A network with one input, of which nothing is said, takes an image.&lt;br/&gt; &lt;b&gt;Scaling&lt;/b&gt;: only if the network does not scale by itself. &lt;code&gt;name:mean:deviation&lt;/code&gt;: an input gets (x − mean) / deviation, the output the inverse; &lt;code&gt;input:0:10000&lt;/code&gt; makes reflectance 0–1 of reflectance × 10000.&lt;br/&gt; &lt;b&gt;Address&lt;/b&gt;: needs the digest that its publisher states. QGIS's network settings count; a download that was interrupted goes on.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: eine je Zeile, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; was am Ende fehlt, wird ermittelt. &lt;i&gt;role&lt;/i&gt; ist biomass, optical, height oder image; &lt;i&gt;ratio&lt;/i&gt; gibt an, wie viele Ausgabepixel ein Eingabepixel entlang einer Seite überspannt; &lt;i&gt;bands&lt;/i&gt; sind Namen in der Reihenfolge der Kanäle. Ein Netz mit nur einer Eingabe, über die nichts gesagt wird, nimmt ein Bild.&lt;br/&gt; &lt;b&gt;Skalierung&lt;/b&gt;: nur, wenn das Netz nicht selbst skaliert. &lt;code&gt;name:mean:deviation&lt;/code&gt;: Eine Eingabe erhält (x − mean) / deviation, die Ausgabe das Umgekehrte; &lt;code&gt;input:0:10000&lt;/code&gt; macht aus Reflexionsgrad × 10000 einen Reflexionsgrad von 0–1.&lt;br/&gt; &lt;b&gt;Adresse&lt;/b&gt;: braucht die Prüfsumme, die der Herausgeber angibt. Die Netzwerkeinstellungen von QGIS gelten; ein unterbrochener Download wird fortgesetzt.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model: file, folder or address</source>
            <translation>Modell: Datei, Ordner oder Adresse</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>An .onnx file, a folder that holds one (or several with their cards), or an https address.</source>
            <translation>Eine .onnx-Datei, ein Ordner, der eine enthält (oder mehrere mit ihren Modellkarten), oder eine https-Adresse.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Id of the model</source>
            <translation>ID des Modells</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Small letters, digits, - and _; empty: the file's name.</source>
            <translation>Kleinbuchstaben, Ziffern, - und _; leer: der Name der Datei.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title in lists; empty: the file's name.</source>
            <translation>Titel in Listen; leer: der Name der Datei.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Task</source>
            <translation>Aufgabe</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>What the network makes; it decides the map's style.</source>
            <translation>Was das Netz erzeugt; danach richtet sich der Stil der Karte.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Inputs, one a line: name:role:ratio:bands:unit</source>
            <translation>Eingaben, eine je Zeile: name:role:ratio:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>E.g. input:optical:2:B2,B3,B4,B8. Roles: {roles}.</source>
            <translation>Z. B. input:optical:2:B2,B3,B4,B8. Rollen: {roles}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output: name:bands:unit</source>
            <translation>Ausgabe: name:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Empty: as the input, or as the task says.</source>
            <translation>Leer: wie die Eingabe oder wie es die Aufgabe vorgibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Scaling, one a line: name:mean:deviation</source>
            <translation>Skalierung, eine je Zeile: name:mean:deviation</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>If the network does not scale by itself, e.g. input:0:10000 and output:0:10000.</source>
            <translation>Wenn das Netz nicht selbst skaliert, z. B. input:0:10000 und output:0:10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_words.py" />
            <source>Digest</source>
            <translation>Prüfsumme</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>SHA-256 of the file, with or without sha256: before it; needed for an address.</source>
            <translation>SHA-256 der Datei, mit oder ohne sha256: davor; für eine Adresse nötig.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tile size</source>
            <translation>Kachelgröße</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Side of a tile in output pixels. 0: chosen.</source>
            <translation>Seite einer Kachel in Ausgabepixeln. 0: automatisch gewählt.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Halo</source>
            <translation>Halo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output pixels to discard at a tile's edge. -1: measured.</source>
            <translation>Ausgabepixel, die am Rand einer Kachel verworfen werden. -1: gemessen.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tiles start on multiples of</source>
            <translation>Kacheln beginnen bei Vielfachen von</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>In output pixels. 0: measured.</source>
            <translation>In Ausgabepixeln. 0: gemessen.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Licence of the weights</source>
            <translation>Lizenz der Gewichte</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>As its publisher states it.</source>
            <translation>Wie ihr Herausgeber sie angibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Whom to cite</source>
            <translation>Zu zitieren</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A publication or an address that the card shall name.</source>
            <translation>Eine Veröffentlichung oder eine Adresse, die die Modellkarte nennen soll.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Replace a model of this id</source>
            <translation>Modell mit dieser ID ersetzen</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A model of the same id that was imported before is replaced.</source>
            <translation>Ein früher importiertes Modell mit derselben ID wird ersetzt.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/superresolve.py" />
            <location filename="../gui/model_table.py" />
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model card</source>
            <translation>Modellkarte</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model file</source>
            <translation>Modelldatei</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Ratio</source>
            <translation>Verhältnis</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>The description is not valid: {error}.</source>
            <translation>Die Beschreibung ist nicht gültig: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Correct it.</source>
            <translation>Berichtigen Sie sie.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install engine (Python packages of BioSR)</source>
            <translation>Engine installieren (Python-Pakete von BioSR)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are.</source>
            <translation>Erzeugt eine eigene Python-Umgebung von BioSR mit ONNX Runtime; die Pakete von QGIS bleiben, wie sie sind.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>setup,uninstall,dependencies,pip,onnxruntime,cuda,gpu,offline,wheels</source>
            <translation>Einrichtung,deinstallieren,Abhängigkeiten,pip,onnxruntime,CUDA,GPU,offline,Wheels</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.&lt;/p&gt;</source>
            <translation>&lt;p&gt;BioSR rechnet in einem eigenen Prozess mit eigenen Python-Paketen. Dieser Algorithmus legt für sie eine virtuelle Umgebung in Ihrem QGIS-Profil an, einmal für jede Version des Pythons von QGIS. In QGIS wird nichts installiert.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;&lt;b&gt;Flavour&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; loads about 0.1 GB and needs 0.5 GB of disk; &lt;i&gt;cuda&lt;/i&gt;, for NVIDIA graphics cards, loads 1.7 GB and needs 6 GB: CUDA and cuDNN come as packages, only the driver must be there.&lt;br/&gt; &lt;b&gt;Package index&lt;/b&gt;: a mirror to take packages from.&lt;br/&gt; &lt;b&gt;Folder of wheels&lt;/b&gt;: for machines without network. Fill it elsewhere, under the same system and Python version, with &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (a file of the plugin).&lt;br/&gt; &lt;b&gt;Tested versions only&lt;/b&gt;: packages must be the very builds that BioSR was tested with, which their digests prove. A mirror that makes builds of its own needs this off.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Variante&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; lädt etwa 0.1 GB und braucht 0.5 GB auf der Festplatte; &lt;i&gt;cuda&lt;/i&gt;, für NVIDIA-Grafikkarten, lädt 1.7 GB und braucht 6 GB: CUDA und cuDNN kommen als Pakete, nur der Treiber muss vorhanden sein.&lt;br/&gt; &lt;b&gt;Paketindex&lt;/b&gt;: ein Spiegel, von dem die Pakete genommen werden.&lt;br/&gt; &lt;b&gt;Ordner mit Wheels&lt;/b&gt;: für Rechner ohne Netzwerk. Füllen Sie ihn anderswo, unter demselben System und derselben Python-Version, mit &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (einer Datei der Erweiterung).&lt;br/&gt; &lt;b&gt;Nur getestete Versionen&lt;/b&gt;: Die Pakete müssen genau die sein, mit denen BioSR getestet wurde, was ihre Prüfsummen beweisen. Für einen Spiegel, der eigene Pakete baut, muss dies ausgeschaltet sein.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;The proxy of QGIS and pip's own settings (proxy, certificates, index) count. An attempt that fails or is cancelled leaves what was there before; another version of the plugin keeps its own environment.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Der Proxy von QGIS und die eigenen Einstellungen von pip (Proxy, Zertifikate, Index) gelten. Ein Versuch, der fehlschlägt oder abgebrochen wird, lässt das Vorherige bestehen; eine andere Version der Erweiterung behält ihre eigene Umgebung.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Flavour</source>
            <translation>Variante</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver.</source>
            <translation>cpu läuft überall; cuda braucht eine NVIDIA-Grafikkarte und deren Treiber.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Folder of wheels (for machines without network)</source>
            <translation>Ordner mit Wheels (für Rechner ohne Netzwerk)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>If given, packages come from this folder alone and the network is not used.</source>
            <translation>Wenn angegeben, kommen die Pakete nur aus diesem Ordner, und das Netzwerk wird nicht benutzt.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Package index (mirror)</source>
            <translation>Paketindex (Spiegel)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Address of a package index to take packages from; empty: pip's own.</source>
            <translation>Adresse eines Paketindexes, von dem die Pakete genommen werden; leer: der von pip.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Tested versions only</source>
            <translation>Nur getestete Versionen</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Takes exactly the builds that BioSR was tested with; otherwise any versions within its bounds.</source>
            <translation>Nimmt genau die Pakete, mit denen BioSR getestet wurde; sonst beliebige Versionen innerhalb der Grenzen.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install again if it is complete</source>
            <translation>Erneut installieren, auch wenn sie vollständig ist</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes the environment anew; the present one is kept until the new one works.</source>
            <translation>Erzeugt die Umgebung neu; die jetzige bleibt, bis die neue funktioniert.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Uninstall instead</source>
            <translation>Stattdessen deinstallieren</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Removes all environments that BioSR has made for this Python, and installs nothing.</source>
            <translation>Entfernt alle Umgebungen, die BioSR für dieses Python erzeugt hat, und installiert nichts.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Installed flavour</source>
            <translation>Installierte Variante</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is uninstalled; {size:.0f} MB are freed.</source>
            <translation>Die Engine ist deinstalliert; {size:.0f} MB wurden frei.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed already; nothing was done.</source>
            <translation>Die Engine ist bereits installiert; es wurde nichts getan.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed and works.</source>
            <translation>Die Engine ist installiert und funktioniert.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>no data</source>
            <translation>keine Daten</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>saturated or defective</source>
            <translation>gesättigt oder fehlerhaft</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>dark area</source>
            <translation>dunkle Fläche</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud shadow</source>
            <translation>Wolkenschatten</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>vegetation</source>
            <translation>Vegetation</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>bare soil</source>
            <translation>offener Boden</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>water</source>
            <translation>Wasser</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>unclassified</source>
            <translation>nicht klassifiziert</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, medium probability</source>
            <translation>Wolke, mittlere Wahrscheinlichkeit</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, high probability</source>
            <translation>Wolke, hohe Wahrscheinlichkeit</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>thin cirrus</source>
            <translation>dünner Zirrus</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>snow or ice</source>
            <translation>Schnee oder Eis</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Preparation</source>
            <translation>Vorbereitung</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2 scenes (files)</source>
            <translation>Sentinel-2-Szenen (Dateien)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Zipped products, MTD_MSIL2A.xml, rasters.</source>
            <translation>Gezippte Produkte, MTD_MSIL2A.xml, Raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Folder with scenes</source>
            <translation>Ordner mit Szenen</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>A SAFE folder, or a folder with any number of scenes.</source>
            <translation>Ein SAFE-Ordner oder ein Ordner mit beliebig vielen Szenen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>STAC API</source>
            <translation>STAC-API</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Address of a catalogue to search instead, this or another one; needs an area.</source>
            <translation>Adresse eines Katalogs, in dem stattdessen gesucht wird, einer von diesen oder ein anderer; braucht ein Gebiet.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Collection</source>
            <translation>Sammlung</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Its collection; empty: the most common id, e.g. sentinel-2-l2a.</source>
            <translation>Ihre Sammlung; leer: die gängigste ID, z. B. sentinel-2-l2a.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Largest cloud cover of a scene (%)</source>
            <translation>Höchste Wolkenbedeckung einer Szene (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What its metadata say; scenes that say nothing are taken.</source>
            <translation>Laut ihren Metadaten; Szenen, die nichts angeben, werden genommen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Scene classes to drop</source>
            <translation>Zu verwerfende Szenenklassen</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2's SCL classes that count as not seen.</source>
            <translation>SCL-Klassen von Sentinel-2, die als nicht gesehen gelten.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Bands</source>
            <translation>Kanäle</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. B4,B8,B12; empty: all that the models may take.</source>
            <translation>Z. B. B4,B8,B12; leer: alle, die die Modelle annehmen können.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Layer that gives the grid</source>
            <translation>Layer, der das Gitter vorgibt</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. the biomass map: its pixels, divided, are the grid. Empty: a grid is made.</source>
            <translation>Z. B. die Biomassekarte: Ihre geteilten Pixel sind das Gitter. Leer: Ein Gitter wird erzeugt.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixels in one of the layer's, along a side</source>
            <translation>Pixel in einem des Layers, entlang einer Seite</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>4 for the guide of a biomass map that is made four times finer.</source>
            <translation>4 für das Leitbild einer Biomassekarte, die viermal feiner gemacht wird.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Area</source>
            <translation>Gebiet</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>The wanted part; empty: the whole layer, or all scenes.</source>
            <translation>Der gewünschte Teil; leer: der ganze Layer oder alle Szenen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>CRS without a layer</source>
            <translation>KBS ohne Layer</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Where no layer gives the grid; empty: that of most scenes.</source>
            <translation>Wenn kein Layer das Gitter vorgibt; leer: das der meisten Szenen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixel size without a layer</source>
            <translation>Pixelgröße ohne Layer</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>In units of the CRS; 0: that of the sensor.</source>
            <translation>In Einheiten des KBS; 0: die des Sensors.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Bands of stacked rasters</source>
            <translation>Kanäle gestapelter Raster</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Their names in order, e.g. B2,B3,B4,B8,cloud, if the rasters do not say them.</source>
            <translation>Ihre Namen der Reihe nach, z. B. B2,B3,B4,B8,cloud, wenn die Raster sie nicht angeben.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Added to Sentinel-2's numbers</source>
            <translation>Zu den Zahlen von Sentinel-2 addiert</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Empty: what each product says (-1000 since processing baseline 04.00).</source>
            <translation>Leer: was jedes Produkt angibt (-1000 seit Processing Baseline 04.00).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Memory for pixels (MB)</source>
            <translation>Speicher für Pixel (MB)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Larger areas are read in more blocks, not with more memory.</source>
            <translation>Größere Gebiete werden in mehr Blöcken gelesen, nicht mit mehr Speicher.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Go on where a run stopped</source>
            <translation>An der Stelle fortfahren, an der ein Lauf endete</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What an interrupted run of the same parameters has finished is kept and not made again.</source>
            <translation>Was ein unterbrochener Lauf mit denselben Parametern fertiggestellt hat, bleibt und wird nicht erneut berechnet.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Prepare Sentinel-2 composite (cloud-free median)</source>
            <translation>Sentinel-2-Komposit vorbereiten (wolkenfreier Median)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Makes a cloud-free image of many Sentinel-2 or Landsat-5 scenes, on the grid of a biomass map.</source>
            <translation>Erzeugt ein wolkenfreies Bild aus vielen Sentinel-2- oder Landsat-5-Szenen, auf dem Gitter einer Biomassekarte.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>sentinel-2,landsat,mosaic,median,cloud mask,scl,stac,safe,guide,reflectance</source>
            <translation>Sentinel-2,Landsat,Mosaik,Median,Wolkenmaske,SCL,STAC,SAFE,Leitbild,Reflexionsgrad</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Makes the optical image that &lt;i&gt;Super-resolve biomass (AGB) map&lt;/i&gt; takes: for each pixel the median of all dates on which it is clear. Its last band says how many these are.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Erzeugt das optische Bild, das &lt;i&gt;Superauflösung einer Biomassekarte (AGB)&lt;/i&gt; annimmt: für jeden Pixel den Median aller Tage, an denen er wolkenfrei ist. Der letzte Kanal gibt an, wie viele das sind.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Scenes&lt;/b&gt;: Sentinel-2 Level-2A products as they are distributed (zipped or not), folders with a raster for each band, or stacked rasters; or a &lt;b&gt;STAC API&lt;/b&gt;, which is searched for the area and the period. Landsat-5 Level-2 works alike.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Szenen&lt;/b&gt;: Sentinel-2-Produkte der Stufe 2A, wie sie verteilt werden (gezippt oder nicht), Ordner mit einem Raster je Kanal oder gestapelte Raster; oder eine &lt;b&gt;STAC-API&lt;/b&gt;, in der Gebiet und Zeitraum gesucht werden. Mit Landsat-5 der Stufe 2 geht es ebenso.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Grid&lt;/b&gt;: choose the biomass map; the result then has 4 × 4 pixels in each of its. Without a layer the scenes' own pixels are taken.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Gitter&lt;/b&gt;: Wählen Sie die Biomassekarte; das Ergebnis hat dann 4 × 4 Pixel in jedem der ihren. Ohne Layer werden die Pixel der Szenen selbst genommen.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Clouds, their shadows, cirrus and snow are dropped. The offset that products have since processing baseline 04.00 is taken off. Sentinel-2 becomes reflectance × 10000, Landsat-5 reflectance from 0 to 1.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Wolken, ihre Schatten, Zirren und Schnee werden verworfen. Der Versatz, den Produkte seit Processing Baseline 04.00 haben, wird abgezogen. Aus Sentinel-2 wird Reflexionsgrad × 10000, aus Landsat-5 Reflexionsgrad von 0 bis 1.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The satellite that the scenes are from.</source>
            <translation>Der Satellit, von dem die Szenen stammen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>First day</source>
            <translation>Erster Tag</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Earlier scenes are left out; empty: none.</source>
            <translation>Frühere Szenen werden weggelassen; leer: keine.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Last day</source>
            <translation>Letzter Tag</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Later scenes are left out; empty: none.</source>
            <translation>Spätere Szenen werden weggelassen; leer: keine.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Composite</source>
            <translation>Komposit</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The median of each band, and the number of observations: a Cloud Optimized GeoTIFF.</source>
            <translation>Der Median jedes Kanals und die Anzahl der Beobachtungen: ein Cloud Optimized GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Number of scenes</source>
            <translation>Anzahl der Szenen</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates</source>
            <translation>Anzahl der Aufnahmetage</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Share of pixels that hold data</source>
            <translation>Anteil der Pixel, die Daten enthalten</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The parameters do not fit: {error}.</source>
            <translation>Die Parameter passen nicht: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Correct them.</source>
            <translation>Berichtigen Sie sie.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Prepare Sentinel-1 and Sentinel-2 time series</source>
            <translation>Sentinel-1- und Sentinel-2-Zeitreihen vorbereiten</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Chooses clear Sentinel-2 dates around a day and the nearest Sentinel-1 scenes, on one grid.</source>
            <translation>Wählt wolkenfreie Sentinel-2-Aufnahmetage um einen Tag herum und die nächstliegenden Sentinel-1-Szenen, auf einem Gitter.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>sentinel-1,sentinel-2,sar,series,canopy height,stac,manifest</source>
            <translation>Sentinel-1,Sentinel-2,Radar,SAR,Zeitreihe,Kronenhöhe,STAC,Manifest</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;Makes the dated images that canopy height models take: Sentinel-2 without clouds on some dates around a reference day, and for each the nearest ascending and descending scene of Sentinel-1 (VV and VH, in dB).&lt;/p&gt;</source>
            <translation>&lt;p&gt;Erzeugt die datierten Bilder, die Modelle der Kronenhöhe annehmen: Sentinel-2 ohne Wolken an einigen Tagen um einen Bezugstag herum und für jeden die nächstliegende aufsteigende und absteigende Szene von Sentinel-1 (VV und VH, in dB).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt;: those that show too little of the area are left out; of more than are wanted, clear ones that are spread over the time are taken, always the same.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Aufnahmetage&lt;/b&gt;: Solche, die zu wenig vom Gebiet zeigen, werden weggelassen; gibt es mehr als gewünscht, werden wolkenfreie genommen, die über die Zeit verteilt sind, immer dieselben.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: terrain-corrected backscatter (RTC), linear power or dB. What is missing stays missing; if one orbit has no scene at all you are warned.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: geländekorrigierte Rückstreuung (RTC), als lineare Leistung oder in dB. Was fehlt, bleibt fehlend; hat ein Orbit gar keine Szene, werden Sie gewarnt.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;The result is a manifest (.json); its rasters lie beside it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Das Ergebnis ist ein Manifest (.json); seine Raster liegen daneben.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Sentinel-1 scenes (files)</source>
            <translation>Sentinel-1-Szenen (Dateien)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Rasters with the bands VV and VH.</source>
            <translation>Raster mit den Kanälen VV und VH.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Folder with Sentinel-1 scenes</source>
            <translation>Ordner mit Sentinel-1-Szenen</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>A raster for each band, or stacks.</source>
            <translation>Ein Raster je Kanal oder gestapelte Raster.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Collection of Sentinel-1</source>
            <translation>Sammlung von Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Its collection at the STAC API, e.g. sentinel-1-rtc; empty: no radar from there.</source>
            <translation>Ihre Sammlung in der STAC-API, z. B. sentinel-1-rtc; leer: kein Radar von dort.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Reference day</source>
            <translation>Bezugstag</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The day that the series is for.</source>
            <translation>Der Tag, für den die Reihe bestimmt ist.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Days before and after it</source>
            <translation>Tage davor und danach</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Scenes of other days are left out.</source>
            <translation>Szenen anderer Tage werden weggelassen.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates at most</source>
            <translation>Höchstzahl der Aufnahmetage</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fewer if there are fewer.</source>
            <translation>Weniger, wenn es weniger gibt.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Least clear share (%)</source>
            <translation>Kleinster wolkenfreier Anteil (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Of the area, on each date.</source>
            <translation>Vom Gebiet, an jedem Tag.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Unit of Sentinel-1</source>
            <translation>Einheit von Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>auto looks at the values: below 0 they are dB.</source>
            <translation>auto sieht die Werte an: Unter 0 sind es dB.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fill one orbit's gaps from the other</source>
            <translation>Lücken eines Orbits aus dem anderen füllen</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>For programs other than BioSR, which does so by itself where an orbit is missing on all dates.</source>
            <translation>Für andere Programme als BioSR, das dies von selbst tut, wo ein Orbit an allen Tagen fehlt.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Manifest of the series</source>
            <translation>Manifest der Reihe</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Names the rasters, which lie beside it, with their dates.</source>
            <translation>Nennt die Raster, die daneben liegen, mit ihren Aufnahmetagen.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Super-resolution</source>
            <translation>Superauflösung</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A page on the result: before and after, totals, a profile, the model, how to repeat it.</source>
            <translation>Eine Seite zum Ergebnis: vorher und nachher, Summen, ein Profil, das Modell, wie man es wiederholt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device that ran the model</source>
            <translation>Gerät, das das Modell ausgeführt hat</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Number of tiles</source>
            <translation>Anzahl der Kacheln</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Run time in seconds</source>
            <translation>Laufzeit in Sekunden</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Id of an installed model, or path of an .onnx file with its card.</source>
            <translation>ID eines installierten Modells oder Pfad einer .onnx-Datei mit ihrer Modellkarte.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <location filename="../evaluation.py" />
            <source>Extent</source>
            <translation>Ausdehnung</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest layer.</source>
            <translation>Der zu berechnende Teil; seine Pixel gleichen denen der ganzen Karte. Leer: der ganze gröbste Layer.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>CRS of the result</source>
            <translation>KBS des Ergebnisses</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The finished map is warped to this CRS. Empty: that of the coarsest layer, nothing is warped.</source>
            <translation>Die fertige Karte wird in dieses KBS umprojiziert. Leer: das des gröbsten Layers, nichts wird umprojiziert.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band with the uncertainty</source>
            <translation>Kanal mit der Unsicherheit hinzufügen</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A second band: the standard deviation of the error. Takes four times as long.</source>
            <translation>Ein zweiter Kanal: die Standardabweichung des Fehlers. Dauert viermal so lange.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Keep the coarse map's totals</source>
            <translation>Summen der groben Karte erhalten</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The mean of the result over each coarse pixel is that pixel's value.</source>
            <translation>Der Mittelwert des Ergebnisses über jedem groben Pixel ist dessen Wert.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band that warns where the model was not trained for</source>
            <translation>Kanal hinzufügen, der warnt, wofür das Modell nicht trainiert wurde</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>One where a value of the inputs lies outside the range that the model was trained on.</source>
            <translation>Eins, wo ein Wert der Eingaben außerhalb des Bereichs liegt, mit dem das Modell trainiert wurde.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device</source>
            <translation>Gerät</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>auto takes the graphics card if it works; any other fails if it does not work, and says why.</source>
            <translation>auto nimmt die Grafikkarte, wenn sie funktioniert; jedes andere schlägt fehl, wenn es nicht funktioniert, und nennt den Grund.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tile size in pixels</source>
            <translation>Kachelgröße in Pixeln</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Side of the square tiles that the model computes, of the sizes that it has. 0: the one that wastes least.</source>
            <translation>Seite der quadratischen Kacheln, die das Modell berechnet, aus den Größen, die es hat. 0: die mit dem wenigsten Verlust.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles at a time</source>
            <translation>Kacheln auf einmal</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles that the model takes at once; more need more memory. 0: chosen by the engine.</source>
            <translation>Kacheln, die das Modell zugleich annimmt; mehr brauchen mehr Speicher. 0: von der Engine gewählt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads</source>
            <translation>Prozessor-Threads</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads to use. 0: all.</source>
            <translation>Zu benutzende Prozessor-Threads. 0: alle.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory limit in MB</source>
            <translation>Speichergrenze in MB</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory that the engine may take; wide maps are made in columns that keep to it. 0: it chooses.</source>
            <translation>Speicher, den die Engine nehmen darf; breite Karten werden in Spalten berechnet, die sich daran halten. 0: Sie wählt selbst.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Go on with an unfinished run</source>
            <translation>Unvollendeten Lauf fortsetzen</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>What a run has finished is kept beside the result if it stops, and the same run goes on there.</source>
            <translation>Was ein Lauf fertiggestellt hat, bleibt neben dem Ergebnis, wenn er abbricht, und derselbe Lauf fährt dort fort.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Dask scheduler that has the map made</source>
            <translation>Dask-Scheduler, der die Karte berechnen lässt</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Its address, e.g. tcp://10.0.0.1:8786; its workers must see the same files by the same names. local: processes of this machine. Empty: the engine alone.</source>
            <translation>Seine Adresse, z. B. tcp://10.0.0.1:8786; seine Rechner müssen dieselben Dateien unter denselben Namen sehen. local: Prozesse dieses Rechners. Leer: die Engine allein.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolve biomass (AGB) map with Sentinel-2</source>
            <translation>Superauflösung einer Biomassekarte (AGB) mit Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolved biomass</source>
            <translation>Hochaufgelöste Biomasse</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>Die feine Biomassekarte in Mg/ha: ein Cloud Optimized GeoTIFF, float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Makes a coarse above-ground biomass map four times finer, guided by an optical image.</source>
            <translation>Macht eine grobe Karte der oberirdischen Biomasse viermal feiner, geleitet von einem optischen Bild.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>agb,above-ground biomass,carbon,forest,downscale,sharpen,upscale,resolution,landsat,esa cci,gedi,deep learning,onnx</source>
            <translation>AGB,Biomasse,oberirdische Biomasse,Kohlenstoff,Wald,Downscaling,schärfen,Auflösung,Landsat,ESA CCI,GEDI,Deep Learning,ONNX</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m. A neural network takes the amount from the biomass map and the detail from an optical image.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Macht eine grobe Karte der oberirdischen Biomasse (AGB) feiner: Aus einem Pixel von 100 m werden 4 × 4 Pixel von 25 m. Ein neuronales Netz nimmt die Menge aus der Biomassekarte und die Einzelheiten aus einem optischen Bild.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Biomass&lt;/b&gt;: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.&lt;br/&gt; &lt;b&gt;Optical image&lt;/b&gt;: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another pixel size; it is warped on the fly. The model wants its bands in an order (&lt;i&gt;biosharp&lt;/i&gt;: B4 red, B8 near infrared, B12 short-wave infrared): choose them by number or by name, or leave them out if the image names its bands or their wavelengths; the log then shows the guess.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Biomasse&lt;/b&gt;: Mg/ha (t/ha), KBS und Pixelgröße beliebig. Ihr Gitter ist maßgeblich: Das Ergebnis fügt sich darin ein.&lt;br/&gt; &lt;b&gt;Optisches Bild&lt;/b&gt;: ein wolkenfreies Komposit, Oberflächenreflexionsgrad × 10000. Es darf ein anderes KBS und eine andere Pixelgröße haben; es wird dabei automatisch umprojiziert. Das Modell erwartet seine Kanäle in einer Reihenfolge (&lt;i&gt;biosharp&lt;/i&gt;: B4 Rot, B8 nahes Infrarot, B12 kurzwelliges Infrarot): Wählen Sie sie nach Nummer oder Namen, oder lassen Sie sie weg, wenn das Bild seine Kanäle oder deren Wellenlängen nennt; das Protokoll zeigt dann, was erschlossen wurde.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Model&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; takes &lt;i&gt;biosharp&lt;/i&gt; on a graphics card and &lt;i&gt;biosharp_lite&lt;/i&gt;, which is some ten times faster, on a processor.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Modell&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; nimmt auf einer Grafikkarte &lt;i&gt;biosharp&lt;/i&gt; und auf einem Prozessor &lt;i&gt;biosharp_lite&lt;/i&gt;, das etwa zehnmal schneller ist.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Where the image has no data the result has none. Nothing is written unless the whole map is finished.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Wo das Bild keine Daten hat, hat auch das Ergebnis keine. Es wird nichts geschrieben, ehe die ganze Karte fertig ist.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;The engine runs in a process of its own. If it is missing, run &lt;i&gt;Install engine&lt;/i&gt; once; if something is odd, run &lt;i&gt;Engine information&lt;/i&gt;.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die Engine läuft in einem eigenen Prozess. Wenn sie fehlt, führen Sie einmal &lt;i&gt;Engine installieren&lt;/i&gt; aus; wenn etwas seltsam ist, führen Sie &lt;i&gt;Informationen zur Engine&lt;/i&gt; aus.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Biomass map (low resolution)</source>
            <translation>Biomassekarte (geringe Auflösung)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Above-ground biomass in Mg/ha; its grid is the master of the result's.</source>
            <translation>Oberirdische Biomasse in Mg/ha; ihr Gitter ist für das des Ergebnisses maßgeblich.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Biomass band</source>
            <translation>Biomassekanal</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The band of the biomass map that holds the biomass; 1 if not set.</source>
            <translation>Der Kanal der Biomassekarte, der die Biomasse enthält; 1, wenn nicht gesetzt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Optical image, e.g. Sentinel-2</source>
            <translation>Optisches Bild, z. B. Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map.</source>
            <translation>Wolkenfreier Oberflächenreflexionsgrad × 10000, KBS beliebig, feiner als die Biomassekarte.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Optical bands, in the model's order</source>
            <translation>Optische Kanäle, in der Reihenfolge des Modells</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or those that the image's band names or wavelengths tell; the log shows which.</source>
            <translation>In der Reihenfolge, die das Modell erwartet, nach Nummer oder Namen: 4,8,12 oder B4,B8,B12. Leer: alle oder die, welche die Kanalnamen oder Wellenlängen des Bildes angeben; das Protokoll zeigt, welche.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimate canopy height from Sentinel time series</source>
            <translation>Kronenhöhe aus Sentinel-Zeitreihen schätzen</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../gui/model_words.py" />
            <location filename="../styling.py" />
            <source>Canopy height</source>
            <translation>Kronenhöhe</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Canopy height in metres, at a quarter of the images' pixel: a Cloud Optimized GeoTIFF.</source>
            <translation>Kronenhöhe in Metern, bei einem Viertel des Pixels der Bilder: ein Cloud Optimized GeoTIFF.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimates canopy height at 2.5 m from time series of Sentinel-2 and Sentinel-1 at 10 m.</source>
            <translation>Schätzt die Kronenhöhe in 2.5 m aus Zeitreihen von Sentinel-2 und Sentinel-1 in 10 m.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>canopy height,tree height,chm,forest,sera-h,sentinel-1,sentinel-2,sar,time series,super-resolution,deep learning,onnx</source>
            <translation>Kronenhöhe,Kronendachhöhe,Baumhöhe,Vegetationshöhe,CHM,Wald,SERA-H,Sentinel-1,Sentinel-2,Radar,SAR,Zeitreihe,Superauflösung,Deep Learning,ONNX</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;Estimates canopy height in metres from Sentinel-2 and Sentinel-1 images of several dates; a pixel of 10 m becomes 4 × 4 pixels of 2.5 m.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Schätzt die Kronenhöhe in Metern aus Sentinel-2- und Sentinel-1-Bildern mehrerer Tage; aus einem Pixel von 10 m werden 4 × 4 Pixel von 2.5 m.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What goes in&lt;/b&gt;: a manifest, which &lt;i&gt;Prepare Sentinel time series&lt;/i&gt; writes, or layers picked by hand: Sentinel-2, surface reflectance × 10000, clouds set to nodata, bands in the model's order (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibels (VV and VH of ascending, then of descending orbits).&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Eingaben&lt;/b&gt;: ein Manifest, das &lt;i&gt;Sentinel-Zeitreihen vorbereiten&lt;/i&gt; schreibt, oder von Hand gewählte Layer: Sentinel-2, Oberflächenreflexionsgrad × 10000, Wolken auf NoData gesetzt, Kanäle in der Reihenfolge des Modells (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, Dezibel (VV und VH der aufsteigenden, dann der absteigenden Orbits).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; are read from the manifest or the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata; correct them if they are wrong. The order of the layers does not matter. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated; the log says which. Each Sentinel-2 date takes the nearest of Sentinel-1. Layers of one date make one image. A date far from the others is a warning.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Aufnahmetage&lt;/b&gt; werden aus dem Manifest oder den Dateinamen (YYYYMMDD oder YYYY-MM-DD) gelesen, sonst aus den Metadaten; berichtigen Sie sie, wenn sie falsch sind. Die Reihenfolge der Layer ist gleich. Ein Modell nimmt eine feste Anzahl von Tagen: Gibt es mehr, werden einige gleichmäßig ausgewählt; gibt es weniger, werden sie wiederholt; das Protokoll nennt sie. Jeder Sentinel-2-Tag nimmt den nächstliegenden von Sentinel-1. Layer eines Tages ergeben ein Bild. Ein Tag, der weit von den anderen liegt, führt zu einer Warnung.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What is missing&lt;/b&gt; on a date, such as clouds, comes from the nearest date that has it; a missing orbit of Sentinel-1 from the other one. Where no date shows anything the result has no data. Of rasters of one orbit, name the bands twice: 1,2,1,2.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Was fehlt&lt;/b&gt; an einem Tag, etwa unter Wolken, kommt vom nächstliegenden Tag, der es hat; ein fehlender Orbit von Sentinel-1 vom anderen. Wo kein Tag etwas zeigt, hat das Ergebnis keine Daten. Nennen Sie bei Rastern nur eines Orbits die Kanäle zweimal: 1,2,1,2.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;The grid&lt;/b&gt; is that on which most of the rasters lie, around all of them; others, of another UTM zone for example, are warped to it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Das Gitter&lt;/b&gt; ist das, auf dem die meisten Raster liegen, um sie alle herum; andere, etwa aus einer anderen UTM-Zone, werden darauf umprojiziert.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;The bundled model &lt;i&gt;sera_h&lt;/i&gt; was trained on simulated images: it shows that the method runs. Do not rely on its maps.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Das mitgelieferte Modell &lt;i&gt;sera_h&lt;/i&gt; wurde mit simulierten Bildern trainiert: Es zeigt, dass das Verfahren läuft. Verlassen Sie sich nicht auf seine Karten.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Manifest of a prepared series</source>
            <translation>Manifest einer vorbereiteten Reihe</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>The rasters of both series with their dates; empty if they are picked by hand.</source>
            <translation>Die Raster beider Reihen mit ihren Aufnahmetagen; leer, wenn sie von Hand gewählt werden.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000, clouds set to nodata.</source>
            <translation>Oberflächenreflexionsgrad × 10000, Wolken auf NoData gesetzt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Backscatter in decibels.</source>
            <translation>Rückstreuung in Dezibel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>No raster is given.</source>
            <translation>Es ist kein Raster angegeben.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Give a manifest, or layers of Sentinel-2 and of Sentinel-1.</source>
            <translation>Geben Sie ein Manifest an oder Layer von Sentinel-2 und von Sentinel-1.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Leave it empty if the model takes none.</source>
            <translation>Lassen Sie dies leer, wenn das Modell nichts davon annimmt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolve with a model of your choice</source>
            <translation>Superauflösung mit einem Modell nach Wahl</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series.</source>
            <translation>Führt jedes Modell mit den Rastern aus, die es annimmt: Biomasse, Höhe, Bild, Sentinel-Zeitreihen.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>agb,biomass,canopy height,forest,downscale,sharpen,resolution,sentinel-1,sentinel-2,time series,sar,deep learning,onnx,bicubic</source>
            <translation>AGB,Biomasse,Kronenhöhe,Wald,Downscaling,schärfen,Auflösung,Sentinel-1,Sentinel-2,Zeitreihe,Radar,SAR,Deep Learning,ONNX,bikubisch</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolved map</source>
            <translation>Hochaufgelöste Karte</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>Die feine Karte in der Einheit des Modells: ein Cloud Optimized GeoTIFF, float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others empty; if one is missing the message names it. &lt;code&gt;python -m engine models&lt;/code&gt; lists what each takes.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Führt jedes Modell aus, das eine Modellkarte hat, ein mitgeliefertes oder Ihr eigenes. Geben Sie die Raster an, die es annimmt, und lassen Sie die anderen leer; fehlt eines, nennt es die Meldung. &lt;code&gt;python -m engine models&lt;/code&gt; listet auf, was jedes annimmt.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid. Choose bands in the model's order, by number or name, or leave them out if the rasters name them.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die Raster dürfen sich in KBS und Pixelgröße unterscheiden: Das gröbste ist maßgeblich, die anderen werden auf sein Gitter umprojiziert. Wählen Sie die Kanäle in der Reihenfolge des Modells, nach Nummer oder Namen, oder lassen Sie sie weg, wenn die Raster sie nennen.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Time series&lt;/b&gt;: one raster for each date. The dates are read from the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata, or named in the order of the rasters. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of Sentinel-1. What a date misses, such as clouds that are set to nodata, comes from the nearest date that has it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Zeitreihen&lt;/b&gt;: ein Raster für jeden Tag. Die Aufnahmetage werden aus den Dateinamen (YYYYMMDD oder YYYY-MM-DD) gelesen, sonst aus den Metadaten, oder in der Reihenfolge der Raster genannt. Ein Modell nimmt eine feste Anzahl von Tagen: Gibt es mehr, werden einige gleichmäßig ausgewählt; gibt es weniger, werden sie wiederholt. Jeder Sentinel-2-Tag nimmt den nächstliegenden von Sentinel-1. Was an einem Tag fehlt, etwa auf NoData gesetzte Wolken, kommt vom nächstliegenden Tag, der es hat.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;A model that was made to show that the method works says so in the log.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Ein Modell, das zeigen soll, dass das Verfahren funktioniert, sagt dies im Protokoll.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;In einer Shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Above-ground biomass in Mg/ha.</source>
            <translation>Oberirdische Biomasse in Mg/ha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000.</source>
            <translation>Oberflächenreflexionsgrad × 10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height (low resolution)</source>
            <translation>Kronenhöhe (geringe Auflösung)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height in metres.</source>
            <translation>Kronenhöhe in Metern.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Other image</source>
            <translation>Anderes Bild</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Whatever the model calls its image, in its unit.</source>
            <translation>Was das Modell als sein Bild bezeichnet, in dessen Einheit.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Give the rasters that the model takes.</source>
            <translation>Geben Sie die Raster an, die das Modell annimmt.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: band</source>
            <translation>{raster}: Kanal</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: bands</source>
            <translation>{raster}: Kanäle</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The band that holds it; 1 if not set.</source>
            <translation>Der Kanal, der sie enthält; 1, wenn nicht gesetzt.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor} time series</source>
            <translation>{sensor}-Zeitreihe</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>A raster for each date.</source>
            <translation>Ein Raster für jeden Tag.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: dates</source>
            <translation>{sensor}: Aufnahmetage</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' names or metadata.</source>
            <translation>YYYY-MM-DD jedes Rasters, in ihrer Reihenfolge, durch Kommas getrennt; leer: aus den Dateinamen oder Metadaten.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: bands of each raster</source>
            <translation>{sensor}: Kanäle jedes Rasters</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>Of each raster, in the model's order, by number or name, e.g. 1,2 or VV,VH. Empty: all, or those that the rasters' band names or wavelengths tell; the log shows which.</source>
            <translation>Von jedem Raster, in der Reihenfolge des Modells, nach Nummer oder Namen, z. B. 1,2 oder VV,VH. Leer: alle oder die, welche die Kanalnamen oder Wellenlängen der Raster angeben; das Protokoll zeigt, welche.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Environment</source>
            <translation>Umwelt</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Please cite: {source}</source>
            <translation>Bitte zitieren: {source}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Band {number}: {title}</source>
            <translation>Kanal {number}: {title}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Made by the model {model} ({title}), which is for: {region}</source>
            <translation>Erzeugt vom Modell {model} ({title}), bestimmt für: {region}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>{time} UTC: made by BioSR {version} with the model {model} on {device}, {tiles} tiles in {seconds} s.</source>
            <translation>{time} UTC: erzeugt von BioSR {version} mit dem Modell {model} auf {device}, {tiles} Kacheln in {seconds} s.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Input {role}: {path}</source>
            <translation>Eingabe {role}: {path}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <location filename="../runner.py" />
            <source>Job: {job}</source>
            <translation>Auftrag: {job}</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Nothing says what {address} must hold.</source>
            <translation>Nichts besagt, was {address} enthalten muss.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Give the DIGEST that its publisher states (sha256:…), or download it and name the file.</source>
            <translation>Geben Sie in DIGEST die Prüfsumme an, die der Herausgeber nennt (sha256:…), oder laden Sie die Datei herunter und geben Sie sie an.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The file was downloaded before.</source>
            <translation>Die Datei war bereits heruntergeladen.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>What {address} holds has the digest {found}…, {wanted}… was asked for.</source>
            <translation>Der Inhalt von {address} hat die Prüfsumme {found}…; verlangt war {wanted}….</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>It was exchanged or damaged on the way: check address and digest.</source>
            <translation>Er wurde ausgetauscht oder unterwegs beschädigt: Prüfen Sie Adresse und Prüfsumme.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download cannot be written to {folder}: {reason}.</source>
            <translation>Der Download kann nicht nach {folder} geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Free some space.</source>
            <translation>Schaffen Sie Platz.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download goes on at {size:.1f} MB.</source>
            <translation>Der Download wird bei {size:.1f} MB fortgesetzt.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} has {size:.1f} GB, an ONNX file at most {limit:.1f} GB.</source>
            <translation>{address} hat {size:.1f} GB, eine ONNX-Datei höchstens {limit:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address.</source>
            <translation>Prüfen Sie die Adresse.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} cannot be downloaded: {reason}.</source>
            <translation>{address} kann nicht heruntergeladen werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address and QGIS's network settings (proxy), and run again: it goes on where it was.</source>
            <translation>Prüfen Sie die Adresse und die Netzwerkeinstellungen von QGIS (Proxy), und starten Sie erneut: Der Download wird fortgesetzt.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Reference</source>
            <translation>Referenz</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What is taken for the truth, e.g. from airborne laser scanning. Its grid is the master.</source>
            <translation>Was als Wahrheit gilt, z. B. aus flugzeuggestütztem Laserscanning. Ihr Gitter ist maßgeblich.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Maps</source>
            <translation>Karten</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The maps to score, each in its own CRS and pixel size. They are called as their layers are.</source>
            <translation>Die zu bewertenden Karten, jede in eigenem KBS und eigener Pixelgröße. Sie heißen wie ihre Layer.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Quantity</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What the rasters hold: biomass in Mg/ha, or canopy height in m.</source>
            <translation>Was die Raster enthalten: Biomasse in Mg/ha oder Kronenhöhe in m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Convention</source>
            <translation>Konvention</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How pixels are counted: our own way (masked), or as one of the papers did.</source>
            <translation>Wie Pixel gezählt werden: auf unsere Art (masked) oder wie in einer der Veröffentlichungen.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Tree threshold</source>
            <translation>Baumschwelle</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>From this value on a pixel is covered by trees, for the IoU of tree cover. Empty: 2 m.</source>
            <translation>Ab diesem Wert gilt ein Pixel als baumbedeckt, für die IoU der Baumbedeckung. Leer: 2 m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Clip values to</source>
            <translation>Werte begrenzen auf</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values are clipped to this range first, e.g. 0,50. Empty: as the convention does.</source>
            <translation>Die Werte werden zuerst auf diesen Bereich begrenzt, z. B. 0,50. Leer: nach der Konvention.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Vegetation mask</source>
            <translation>Vegetationsmaske</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Errors count only where this raster is not 0 (or one of the mask's values, below).</source>
            <translation>Fehler zählen nur, wo dieses Raster nicht 0 ist (oder einer der Maskenwerte, unten).</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Elevation</source>
            <translation>Höhe</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Ground elevation in m, for error by slope.</source>
            <translation>Geländehöhe in m, für den Fehler nach Hangneigung.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Strata</source>
            <translation>Straten</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons whose means and totals are wanted, with standard errors.</source>
            <translation>Polygone, deren Mittelwerte und Summen gesucht sind, mit Standardfehlern.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Field that names the stratum</source>
            <translation>Feld, das das Stratum nennt</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons with the same value are one stratum. Empty: each polygon is its own.</source>
            <translation>Polygone mit demselben Wert sind ein Stratum. Leer: Jedes Polygon ist ein eigenes.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals of carbon</source>
            <translation>Summen des Kohlenstoffs</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals are of carbon, {share} of biomass.</source>
            <translation>Die Summen gelten für Kohlenstoff, {share} der Biomasse.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The part to compare. Empty: where the reference and the maps lie.</source>
            <translation>Der zu vergleichende Teil. Leer: wo die Referenz und die Karten liegen.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Compare on the grid of</source>
            <translation>Vergleichen auf dem Gitter von</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The raster whose pixels are compared. Empty: the reference.</source>
            <translation>Das Raster, dessen Pixel verglichen werden. Leer: die Referenz.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Resampling of each map</source>
            <translation>Abtastung jeder Karte</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>One of {ways} for each map in their order, or one for all. Empty: auto.</source>
            <translation>Eines von {ways} für jede Karte der Reihe nach oder eines für alle. Leer: auto.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Factor of each map</source>
            <translation>Faktor jeder Karte</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What each map's values are multiplied by to give Mg/ha or m, e.g. 0.01 for cm. Empty: 1.</source>
            <translation>Womit die Werte jeder Karte multipliziert werden, um Mg/ha oder m zu ergeben, z. B. 0.01 für cm. Leer: 1.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Mask values</source>
            <translation>Maskenwerte</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values of the mask that mean vegetation. Empty: all but 0.</source>
            <translation>Werte der Maske, die Vegetation bedeuten. Leer: alle außer 0.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bounds of the classes</source>
            <translation>Grenzen der Klassen</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Classes of the reference, e.g. 0,100,200,300.</source>
            <translation>Klassen der Referenz, z. B. 0,100,200,300.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Each map on all its pixels</source>
            <translation>Jede Karte auf all ihren Pixeln</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Off: all maps are scored on the pixels that all of them have.</source>
            <translation>Aus: Alle Karten werden auf den Pixeln bewertet, die alle haben.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of an image [pixels]</source>
            <translation>Seite eines Bildes [Pixel]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Of the images that the papers' scores are averaged over; 0: all is one image.</source>
            <translation>Der Bilder, über welche die Gütemaße der Veröffentlichungen gemittelt werden; 0: Alles ist ein Bild.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of a bootstrap block [pixels]</source>
            <translation>Seite eines Bootstrap-Blocks [Pixel]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Should be wider than errors are related, see the report. 0: chosen by the engine.</source>
            <translation>Sollte breiter sein, als Fehler zusammenhängen, siehe Bericht. 0: von der Engine gewählt.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bootstrap draws</source>
            <translation>Bootstrap-Ziehungen</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How often blocks are drawn; 0: no intervals.</source>
            <translation>Wie oft Blöcke gezogen werden; 0: keine Intervalle.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <location filename="../gui/model_words.py" />
            <source>Note</source>
            <translation>Anmerkung</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>A sentence for the head of the report, e.g. what was trained on what.</source>
            <translation>Ein Satz für den Kopf des Berichts, z. B. was womit trainiert wurde.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>this Python cannot make virtual environments: a part of it is missing.</source>
            <translation>Dieses Python kann keine virtuellen Umgebungen erzeugen: Ein Teil davon fehlt.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv</source>
            <translation>Installieren Sie ihn, z. B. unter Debian und Ubuntu: sudo apt install python3-venv</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the disk is full.</source>
            <translation>Die Festplatte ist voll.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Free some space in the QGIS profile's disk and run 'Install engine' again.</source>
            <translation>Schaffen Sie Platz auf der Festplatte des QGIS-Profils, und führen Sie „Engine installieren“ erneut aus.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the packages found are other builds than those that BioSR was tested with.</source>
            <translation>Die gefundenen Pakete sind andere als die, mit denen BioSR getestet wurde.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Take them from the ordinary index, or run with LOCKED=false if you trust where they come from.</source>
            <translation>Nehmen Sie sie aus dem üblichen Index, oder starten Sie mit LOCKED=false, wenn Sie ihrer Herkunft vertrauen.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy wants a name and a password.</source>
            <translation>Der Proxy verlangt Namen und Passwort.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Set them in QGIS (Settings &gt; Options &gt; Network) or in the variable HTTPS_PROXY, and run again.</source>
            <translation>Setzen Sie sie in QGIS (Einstellungen &gt; Optionen &gt; Netzwerk) oder in der Variablen HTTPS_PROXY, und starten Sie erneut.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy cannot be reached.</source>
            <translation>Der Proxy ist nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Correct it in QGIS (Settings &gt; Options &gt; Network) or HTTPS_PROXY, or give a folder (WHEELS).</source>
            <translation>Berichtigen Sie ihn in QGIS (Einstellungen &gt; Optionen &gt; Netzwerk) oder in HTTPS_PROXY, oder geben Sie einen Ordner an (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index's certificate is not trusted here.</source>
            <translation>Dem Zertifikat des Paketindexes wird hier nicht vertraut.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS).</source>
            <translation>Nennen Sie die Zertifikate Ihrer Organisation in der Variablen PIP_CERT, oder geben Sie einen Ordner an (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index cannot be reached.</source>
            <translation>Der Paketindex ist nicht erreichbar.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels (WHEELS).</source>
            <translation>Prüfen Sie das Netzwerk und die Einstellungen von pip, nennen Sie einen Spiegel (INDEX), oder geben Sie einen Ordner mit Wheels an (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>a package that the engine needs was not found for this Python and platform.</source>
            <translation>Ein Paket, das die Engine braucht, wurde für dieses Python und diese Plattform nicht gefunden.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false.</source>
            <translation>Das Protokoll nennt es: Prüfen Sie den Index, legen Sie das Wheel in den Ordner (WHEELS), oder versuchen Sie LOCKED=false.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log has the whole story.</source>
            <translation>Das Protokoll enthält alle Einzelheiten.</translation>
        </message>
        <message>
            <location filename="../gui/inspection.py" />
            <source>BioSR: checking the models</source>
            <translation>BioSR: Modelle werden geprüft</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Models…</source>
            <translation>Modelle…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <location filename="../gui/toolbox.py" />
            <source>Install engine…</source>
            <translation>Engine installieren…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Engine information…</source>
            <translation>Informationen zur Engine…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>BioSR: models</source>
            <translation>BioSR: Modelle</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove…</source>
            <translation>Entfernen…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Shows the folder of the chosen model</source>
            <translation>Zeigt den Ordner des gewählten Modells</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From file…</source>
            <translation>Aus Datei…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From folder…</source>
            <translation>Aus Ordner…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From address…</source>
            <translation>Von Adresse…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import a model</source>
            <translation>Modell importieren</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>ONNX networks (*.onnx)</source>
            <translation>ONNX-Netze (*.onnx)</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import the models of a folder</source>
            <translation>Modelle eines Ordners importieren</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove the model “{title}” and its file {file}?</source>
            <translation>Das Modell „{title}“ und seine Datei {file} entfernen?</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove model</source>
            <translation>Modell entfernen</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Models that come with BioSR stay</source>
            <translation>Mit BioSR mitgelieferte Modelle können nicht entfernt werden</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Region</source>
            <translation>Region</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Licence</source>
            <translation>Lizenz</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Scores</source>
            <translation>Gütemaße</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>File</source>
            <translation>Datei</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Comes with BioSR</source>
            <translation>Mit BioSR mitgeliefert</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Imported</source>
            <translation>Importiert</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass</source>
            <translation>Biomasse</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Any image</source>
            <translation>Beliebiges Bild</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not stated</source>
            <translation>Nicht angegeben</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>None</source>
            <translation>Keine</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not checked yet</source>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>As published</source>
            <translation>Wie veröffentlicht</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Changed</source>
            <translation>Geändert</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>File is missing</source>
            <translation>Datei fehlt</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Inputs and output</source>
            <translation>Eingaben und Ausgabe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Kind</source>
            <translation>Art</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Unit</source>
            <translation>Einheit</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Pixel size</source>
            <translation>Pixelgröße</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Id</source>
            <translation>ID</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Images of</source>
            <translation>Bilder von</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output pixels</source>
            <translation>Ausgabepixel</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{size} m</source>
            <translation>{size} m</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Trained on</source>
            <translation>Trainiert mit</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>To cite</source>
            <translation>Zu zitieren</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Exported</source>
            <translation>Exportiert</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Tiles</source>
            <translation>Kacheln</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{sides} px, of which {halo} px at each side are discarded</source>
            <translation>{sides} px, von denen an jeder Seite {halo} px verworfen werden</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>nothing beyond that edge</source>
            <translation>nichts jenseits dieses Randes</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>the whole tile: seams are blended</source>
            <translation>die ganze Kachel: Nähte werden verblendet</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>A pixel sees</source>
            <translation>Ein Pixel sieht</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass map</source>
            <translation>Biomassekarte</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Optical image</source>
            <translation>Optisches Bild</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-2 series</source>
            <translation>Sentinel-2-Reihe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-1 series</source>
            <translation>Sentinel-1-Reihe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Height map</source>
            <translation>Höhenkarte</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Image</source>
            <translation>Bild</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>, {number} dates</source>
            <translation>, {number} Aufnahmetage</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{ratio} × the output's</source>
            <translation>{ratio} × die der Ausgabe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>as the output</source>
            <translation>wie die Ausgabe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Its card states none.</source>
            <translation>Seine Modellkarte gibt keine an.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Score</source>
            <translation>Gütemaß</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Measured on</source>
            <translation>Gemessen an</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is not the one that its card describes, and will not be run. Install it again.</source>
            <translation>Die Datei ist nicht die, die ihre Modellkarte beschreibt, und wird nicht ausgeführt. Installieren Sie sie erneut.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is missing. Install the model again.</source>
            <translation>Die Datei fehlt. Installieren Sie das Modell erneut.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Python of the engine</source>
            <translation>Python der Engine</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Imported models</source>
            <translation>Importierte Modelle</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>BioSR computes with a Python of its own, which “Install engine” makes. Name another one here only if you keep one that has the packages of engine/requirements.txt. Empty: the installed one.</source>
            <translation>BioSR rechnet mit einem eigenen Python, das „Engine installieren“ erzeugt. Nennen Sie hier nur dann ein anderes, wenn Sie eines pflegen, das die Pakete aus engine/requirements.txt hat. Leer: das installierte.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>The environment variable {name} comes first: {value}</source>
            <translation>Die Umgebungsvariable {name} hat Vorrang: {value}</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} is no raster that QGIS can open.</source>
            <translation>{label} ist kein Raster, das QGIS öffnen kann.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The layer {name!r} ({label}) is not a file on this machine: the engine cannot read it.</source>
            <translation>Der Layer {name!r} ({label}) ist keine Datei auf diesem Rechner: Die Engine kann ihn nicht lesen.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Save it as a GeoTIFF first (right-click &gt; Export &gt; Save as).</source>
            <translation>Speichern Sie ihn zuerst als GeoTIFF (Rechtsklick &gt; Export &gt; Speichern als).</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The raster {path} of the manifest {manifest} is not on this machine.</source>
            <translation>Das Raster {path} des Manifests {manifest} ist nicht auf diesem Rechner.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Download it and name the file in the manifest.</source>
            <translation>Laden Sie es herunter, und nennen Sie die Datei im Manifest.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {text!r}, which is no band number.</source>
            <translation>{label} enthält {text!r}, was keine Kanalnummer ist.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give numbers from 1, e.g. 4,8,12.</source>
            <translation>Geben Sie Nummern ab 1 an, z. B. 4,8,12.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {value!r}, which are no numbers.</source>
            <translation>{label} enthält {value!r}, was keine Zahlen sind.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give e.g. 0,100,200.</source>
            <translation>Geben Sie z. B. 0,100,200 an.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>EXTENT is a point or a line, without any area.</source>
            <translation>EXTENT ist ein Punkt oder eine Linie, ohne Fläche.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give two opposite corners, or leave it empty for the whole map.</source>
            <translation>Geben Sie zwei gegenüberliegende Ecken an, oder lassen Sie dies für die ganze Karte leer.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>No Python interpreter was found beside QGIS.</source>
            <translation>Neben QGIS wurde kein Python-Interpreter gefunden.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Make an environment yourself and name its Python in the variable {variable}.</source>
            <translation>Erzeugen Sie selbst eine Umgebung, und nennen Sie deren Python in der Variablen {variable}.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's folder cannot be written</source>
            <translation>In den Ordner der Engine kann nicht geschrieben werden</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>There is no CUDA on macOS.</source>
            <translation>Unter macOS gibt es kein CUDA.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Install the flavour cpu.</source>
            <translation>Installieren Sie die Variante cpu.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>For this Python, 3.9, CUDA does not come as packages: CUDA 12 and cuDNN 9 must be there.</source>
            <translation>Für dieses Python, 3.9, kommt CUDA nicht als Paket: CUDA 12 und cuDNN 9 müssen vorhanden sein.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The folder of wheels {wheels} does not exist.</source>
            <translation>Der Ordner mit Wheels {wheels} existiert nicht.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Choose the right folder.</source>
            <translation>Wählen Sie den richtigen Ordner.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk; {folder} has {free:.1f} GB free.</source>
            <translation>Die Engine ({flavour}) braucht etwa {needed:.1f} GB auf der Festplatte; {folder} hat {free:.1f} GB frei.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk and loads about {loaded:.1f} GB; {folder} has {free:.1f} GB free.</source>
            <translation>Die Engine ({flavour}) braucht etwa {needed:.1f} GB auf der Festplatte und lädt etwa {loaded:.1f} GB; {folder} hat {free:.1f} GB frei.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The disk of {folder} has {free:.1f} GB free; the engine ({flavour}) needs about {needed:.1f} GB.</source>
            <translation>Die Festplatte von {folder} hat {free:.1f} GB frei; die Engine ({flavour}) braucht etwa {needed:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Free some space and run 'Install engine' again.</source>
            <translation>Schaffen Sie Platz, und führen Sie „Engine installieren“ erneut aus.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Versions are not locked: the packages may be others than BioSR was tested with.</source>
            <translation>Die Versionen sind nicht festgelegt: Es können andere Pakete sein als die, mit denen BioSR getestet wurde.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The virtual environment cannot be made</source>
            <translation>Die virtuelle Umgebung kann nicht erzeugt werden</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's packages cannot be installed</source>
            <translation>Die Pakete der Engine können nicht installiert werden</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The installed engine does not work</source>
            <translation>Die installierte Engine funktioniert nicht</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the environment variable {name}</source>
            <translation>Umgebungsvariable {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the setting {name}</source>
            <translation>Einstellung {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>installed by the algorithm 'Install engine'</source>
            <translation>vom Algorithmus „Engine installieren“ installiert</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>QGIS's own Python has everything that the engine needs</source>
            <translation>das Python von QGIS hat alles, was die Engine braucht</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>BioSR's engine is not installed.</source>
            <translation>Die Engine von BioSR ist nicht installiert.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Run the algorithm 'Install engine' of the Processing Toolbox (BioSR &gt; Engine), or type: qgis_process run biosr:installengine</source>
            <translation>Führen Sie den Algorithmus „Engine installieren“ der Verarbeitungswerkzeuge aus (BioSR &gt; Engine), oder geben Sie ein: qgis_process run biosr:installengine</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>The Python interpreter {path}, named by {where}, does not exist.</source>
            <translation>Der Python-Interpreter {path}, genannt in: {where}, existiert nicht.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Give the absolute path of a Python that has the engine's dependencies, or remove that entry.</source>
            <translation>Geben Sie den absoluten Pfad eines Pythons an, das die Abhängigkeiten der Engine hat, oder entfernen Sie diesen Eintrag.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>named by {where}</source>
            <translation>genannt in: {where}</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} comes with BioSR.</source>
            <translation>Das Modell {id!r} ist mit BioSR mitgeliefert.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Only imported ones are removed.</source>
            <translation>Nur importierte werden entfernt.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} cannot be removed: {reason}.</source>
            <translation>Das Modell {id!r} kann nicht entfernt werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Close what uses it, or remove it from {folder}.</source>
            <translation>Schließen Sie, was es benutzt, oder entfernen Sie es aus {folder}.</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>exit code {code}</source>
            <translation>Exit-Code {code}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}, {name}</source>
            <translation>Signal {number}, {name}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}</source>
            <translation>Signal {number}</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>BioSR: super-resolution of biomass maps</source>
            <translation>BioSR: Superauflösung von Biomassekarten</translation>
        </message>
        <message>
            <location filename="../runner.py" />
            <source>Engine: {path} ({reason})</source>
            <translation>Engine: {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>AGB {model} [Mg/ha]</source>
            <translation>AGB {model} [Mg/ha]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Canopy height {model} [m]</source>
            <translation>Kronenhöhe {model} [m]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Above-ground biomass</source>
            <translation>Oberirdische Biomasse</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>like what the model was trained on</source>
            <translation>wie das, womit das Modell trainiert wurde</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>outside the training range</source>
            <translation>außerhalb des Trainingsbereichs</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Standard deviation</source>
            <translation>Standardabweichung</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Applicability</source>
            <translation>Anwendbarkeit</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>{value} and more</source>
            <translation>{value} und mehr</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's Python {interpreter} cannot be started: {reason}.</source>
            <translation>Das Python der Engine {interpreter} kann nicht gestartet werden: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine' again.</source>
            <translation>Führen Sie den Algorithmus „Engine installieren“ erneut aus.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>it left no message</source>
            <translation>ohne eine Meldung</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine cannot run with {interpreter}: {reason}.</source>
            <translation>Die Engine kann nicht mit {interpreter} laufen: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine', or name another Python.</source>
            <translation>Führen Sie den Algorithmus „Engine installieren“ aus, oder nennen Sie ein anderes Python.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's process ended without a result ({exit}: {said}).</source>
            <translation>Der Prozess der Engine endete ohne Ergebnis ({exit}: {said}).</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>If the machine ran out of memory, choose a smaller extent or batch size; the log has more.</source>
            <translation>Wenn dem Rechner der Speicher ausging, wählen Sie eine kleinere Ausdehnung oder weniger Kacheln auf einmal; das Protokoll sagt mehr.</translation>
        </message>
    </context>
</TS>
