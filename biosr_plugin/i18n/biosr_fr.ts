<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>BioSR</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>The run was cancelled. Nothing was written.</source>
            <translation>L'exécution a été annulée. Rien n'a été écrit.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Engine information (doctor)</source>
            <translation>Informations sur le moteur (diagnostic)</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>Engine</source>
            <translation>Moteur</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Shows which Python runs BioSR's engine, its versions, and the devices that really work.</source>
            <translation>Indique quel Python exécute le moteur de BioSR, ses versions et les périphériques de calcul qui fonctionnent vraiment.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>doctor,diagnose,version,gpu,cuda,onnxruntime,problem</source>
            <translation>diagnostic,version,problème,dépannage,gpu,cuda,carte graphique,onnxruntime</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;Says which Python interpreter runs the engine and why that one, which versions it has, and which devices really work: a small model is run on each. Put this text into a bug report.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Indique quel interpréteur Python exécute le moteur et pourquoi celui-là, quelles versions il contient et quels périphériques de calcul fonctionnent vraiment : un petit modèle est exécuté sur chacun. Joignez ce texte à tout rapport de bogue.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;The interpreter is, in this order: the one named in the environment variable &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; or the setting &lt;code&gt;biosr/python&lt;/code&gt;; the one that &lt;i&gt;Install engine&lt;/i&gt; made; QGIS's own, if it has all that is needed.&lt;/p&gt;</source>
            <translation>&lt;p&gt;L'interpréteur est, dans cet ordre : celui que désigne la variable d'environnement &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; ou le paramètre &lt;code&gt;biosr/python&lt;/code&gt; ; celui qu'a créé &lt;i&gt;Installer le moteur&lt;/i&gt; ; celui de QGIS, s'il contient tout ce qu'il faut.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../algorithms/superresolve.py" />
            <source>Report</source>
            <translation>Rapport</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The same information as an HTML page.</source>
            <translation>Les mêmes informations sous forme de page HTML.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>The engine's Python</source>
            <translation>Python du moteur</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Why that one</source>
            <translation>Raison de ce choix</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Interpreter: {path} ({reason})</source>
            <translation>Interpréteur : {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Imported models: {names} ({folder})</source>
            <translation>Modèles importés : {names} ({folder})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The engine does not work with {python}: {reason}.</source>
            <translation>Le moteur ne fonctionne pas avec {python} : {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.</source>
            <translation>Exécutez l'algorithme « Installer le moteur », ou indiquez un autre Python dans BIOSR_PYTHON.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation>Impossible d'écrire le rapport {path} : {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Choose another folder.</source>
            <translation>Choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>BioSR engine</source>
            <translation>Moteur de BioSR</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The report: scores, plots, tables. One page, no network needed.</source>
            <translation>Le rapport : scores, graphiques, tableaux. Une seule page, lisible sans réseau.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Table</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Every number on a line of its own, with its interval and unit.</source>
            <translation>Chaque nombre sur sa propre ligne, avec son intervalle et son unité.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>All results as JSON</source>
            <translation>Tous les résultats en JSON</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Everything that the report shows, for programs.</source>
            <translation>Tout ce que montre le rapport, à l'usage des programmes.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Pixels that were compared</source>
            <translation>Pixels comparés</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Bias of the first map</source>
            <translation>Biais de la première carte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>MAE of the first map</source>
            <translation>MAE de la première carte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>RMSE of the first map</source>
            <translation>RMSE de la première carte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>R² of the first map</source>
            <translation>R² de la première carte</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluate maps against a reference</source>
            <translation>Évaluer des cartes par rapport à une référence</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluation</source>
            <translation>Évaluation</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Scores biomass or canopy height maps against a reference, with confidence intervals and plots.</source>
            <translation>Note des cartes de biomasse ou de hauteur de canopée par rapport à une référence, avec intervalles de confiance et graphiques.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>validation,accuracy,assessment,rmse,bias,r2,error,semivariogram,bootstrap,confidence,strata,carbon,agb,canopy height,compare</source>
            <translation>validation,exactitude,précision,évaluation,rmse,biais,r2,erreur,semi-variogramme,bootstrap,confiance,strates,carbone,biomasse,hauteur de canopée,comparer</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;Compares maps with a reference, pixel by pixel on the reference's grid. Maps may differ in CRS and pixel size: finer ones are averaged, coarser ones are bilinear, unless you say otherwise.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Compare des cartes à une référence, pixel par pixel, sur la grille de la référence. Les cartes peuvent différer par leur SCR et par la taille de leurs pixels : les plus fines sont moyennées, les plus grossières interpolées de façon bilinéaire, sauf indication contraire.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;The report holds bias, MAE, RMSE, R² and the papers' scores with 95 % confidence intervals (whole blocks of pixels are drawn, because neighbours err alike), error by class of the reference and by slope, where the errors are and how far they are related; and for polygons means and totals with their standard errors.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Le rapport donne le biais, la MAE, la RMSE, le R² et les scores des articles avec des intervalles de confiance à 95 % (des blocs entiers de pixels sont tirés, car des voisins se trompent de la même façon), l'erreur par classe de la référence et par pente, l'emplacement des erreurs et la distance jusqu'à laquelle elles sont liées ; et, pour des polygones, les moyennes et les totaux avec leurs erreurs types.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;&lt;b&gt;Convention&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; counts pixels that map and reference know, as they are. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; and &lt;i&gt;sera_h_training&lt;/i&gt; count as the papers' code does, to compare with their tables.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Convention&lt;/b&gt; : &lt;i&gt;masked&lt;/i&gt; compte, tels quels, les pixels connus à la fois de la carte et de la référence. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; et &lt;i&gt;sera_h_training&lt;/i&gt; comptent comme le code des articles, pour comparer avec leurs tableaux.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;A reference that the maps were trained on tells nothing of how good they are elsewhere.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Une référence sur laquelle les cartes ont été entraînées ne dit rien de leur qualité ailleurs.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The evaluation is not valid: {error}.</source>
            <translation>L'évaluation n'est pas valide : {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Correct the parameters.</source>
            <translation>Corrigez les paramètres.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>CLIP holds {number} numbers, not 2.</source>
            <translation>CLIP contient {number} nombres, et non 2.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give the lowest and the highest.</source>
            <translation>Indiquez le plus petit et le plus grand.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>STRATA is no polygon layer that QGIS can open.</source>
            <translation>STRATA n'est pas une couche de polygones que QGIS puisse ouvrir.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../inputs.py" />
            <source>Check the path.</source>
            <translation>Vérifiez le chemin.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>{label} holds {values} values for {maps} maps.</source>
            <translation>{label} contient {values} valeurs pour {maps} cartes.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give one for each, or one for all.</source>
            <translation>Indiquez-en une pour chacune, ou une seule pour toutes.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Import model (ONNX network)</source>
            <translation>Importer un modèle (réseau ONNX)</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Makes a model of an ONNX super-resolution network from a file, a folder or an address.</source>
            <translation>Transforme en modèle un réseau ONNX de super-résolution issu d'un fichier, d'un dossier ou d'une adresse.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>onnx,network,deep learning,super-resolution,card,download,install model</source>
            <translation>onnx,réseau de neurones,apprentissage profond,super-résolution,fiche,télécharger,installer un modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;Imports an ONNX network that was made elsewhere, so that &lt;i&gt;Super-resolve with a model of your choice&lt;/i&gt; runs it. A file with a card, beside or inside it, needs nothing more. Of any other, say what it takes; what you leave out is found from the graph, by one run, or by measuring (the halo). The file is looked at before anything of it is run; what holds code, points to other files or makes no sense is refused.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Importe un réseau ONNX créé ailleurs, afin que &lt;i&gt;Super-résolution avec un modèle au choix&lt;/i&gt; puisse l'exécuter. Un fichier accompagné de sa fiche, à côté de lui ou en lui, n'a besoin de rien d'autre. Pour tout autre, indiquez ce qu'il prend en entrée ; ce que vous omettez est déduit du graphe, d'une exécution, ou mesuré (le halo). Le fichier est examiné avant que quoi que ce soit n'en soit exécuté ; ce qui contient du code, renvoie à d'autres fichiers ou n'a pas de sens est refusé.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: one a line, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; what is left out at the end is found. &lt;i&gt;role&lt;/i&gt; is biomass, optical, height or image; &lt;i&gt;ratio&lt;/i&gt; is how many output pixels one input pixel spans along a side; &lt;i&gt;bands&lt;/i&gt; are names in the order of the channels. A network with one input, of which nothing is said, takes an image.&lt;br/&gt; &lt;b&gt;Scaling&lt;/b&gt;: only if the network does not scale by itself. &lt;code&gt;name:mean:deviation&lt;/code&gt;: an input gets (x − mean) / deviation, the output the inverse; &lt;code&gt;input:0:10000&lt;/code&gt; makes reflectance 0–1 of reflectance × 10000.&lt;br/&gt; &lt;b&gt;Address&lt;/b&gt;: needs the digest that its publisher states. QGIS's network settings count; a download that was interrupted goes on.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entrées&lt;/b&gt; : une par ligne, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt; ; ce qui manque à la fin est déduit. &lt;i&gt;role&lt;/i&gt; vaut biomass, optical, height ou image ; &lt;i&gt;ratio&lt;/i&gt; est le nombre de pixels de sortie que couvre un pixel d'entrée sur un côté ; &lt;i&gt;bands&lt;/i&gt; donne les noms dans l'ordre des canaux. Un réseau à une seule entrée, dont rien n'est dit, prend une image.&lt;br/&gt; &lt;b&gt;Mise à l'échelle&lt;/b&gt; : seulement si le réseau ne la fait pas lui-même. &lt;code&gt;name:mean:deviation&lt;/code&gt; : une entrée reçoit (x − mean) / deviation, la sortie l'inverse ; &lt;code&gt;input:0:10000&lt;/code&gt; ramène une réflectance × 10000 à une réflectance de 0–1.&lt;br/&gt; &lt;b&gt;Adresse&lt;/b&gt; : exige l'empreinte que publie l'éditeur. Les paramètres réseau de QGIS s'appliquent ; un téléchargement interrompu reprend là où il s'était arrêté.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model: file, folder or address</source>
            <translation>Modèle : fichier, dossier ou adresse</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>An .onnx file, a folder that holds one (or several with their cards), or an https address.</source>
            <translation>Un fichier .onnx, un dossier qui en contient un (ou plusieurs avec leurs fiches), ou une adresse https.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Id of the model</source>
            <translation>Identifiant du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Small letters, digits, - and _; empty: the file's name.</source>
            <translation>Lettres minuscules, chiffres, - et _ ; vide : le nom du fichier.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title</source>
            <translation>Titre</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title in lists; empty: the file's name.</source>
            <translation>Titre dans les listes ; vide : le nom du fichier.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Task</source>
            <translation>Tâche</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>What the network makes; it decides the map's style.</source>
            <translation>Ce que produit le réseau ; le style de la carte en dépend.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Inputs, one a line: name:role:ratio:bands:unit</source>
            <translation>Entrées, une par ligne : name:role:ratio:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>E.g. input:optical:2:B2,B3,B4,B8. Roles: {roles}.</source>
            <translation>P. ex. input:optical:2:B2,B3,B4,B8. Rôles : {roles}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output: name:bands:unit</source>
            <translation>Sortie : name:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Empty: as the input, or as the task says.</source>
            <translation>Vide : comme l'entrée, ou selon la tâche.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Scaling, one a line: name:mean:deviation</source>
            <translation>Mise à l'échelle, une par ligne : name:mean:deviation</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>If the network does not scale by itself, e.g. input:0:10000 and output:0:10000.</source>
            <translation>Si le réseau ne met pas lui-même à l'échelle, p. ex. input:0:10000 et output:0:10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_words.py" />
            <source>Digest</source>
            <translation>Empreinte</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>SHA-256 of the file, with or without sha256: before it; needed for an address.</source>
            <translation>SHA-256 du fichier, précédé ou non de sha256: ; nécessaire pour une adresse.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tile size</source>
            <translation>Taille de tuile</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Side of a tile in output pixels. 0: chosen.</source>
            <translation>Côté d'une tuile, en pixels de sortie. 0 : choisi automatiquement.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Halo</source>
            <translation>Halo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output pixels to discard at a tile's edge. -1: measured.</source>
            <translation>Pixels de sortie à écarter au bord d'une tuile. -1 : mesuré.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tiles start on multiples of</source>
            <translation>Les tuiles commencent à des multiples de</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>In output pixels. 0: measured.</source>
            <translation>En pixels de sortie. 0 : mesuré.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Licence of the weights</source>
            <translation>Licence des poids</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>As its publisher states it.</source>
            <translation>Telle que l'indique son éditeur.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Whom to cite</source>
            <translation>Référence à citer</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A publication or an address that the card shall name.</source>
            <translation>Une publication ou une adresse que la fiche doit mentionner.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Replace a model of this id</source>
            <translation>Remplacer un modèle de même identifiant</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A model of the same id that was imported before is replaced.</source>
            <translation>Un modèle de même identifiant importé auparavant est remplacé.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../algorithms/superresolve.py" />
            <location filename="../gui/model_table.py" />
            <source>Model</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model card</source>
            <translation>Fiche du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model file</source>
            <translation>Fichier du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Ratio</source>
            <translation>Rapport d'échelle</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>The description is not valid: {error}.</source>
            <translation>La description n'est pas valide : {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Correct it.</source>
            <translation>Corrigez-la.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install engine (Python packages of BioSR)</source>
            <translation>Installer le moteur (paquets Python de BioSR)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are.</source>
            <translation>Crée un environnement Python propre à BioSR avec ONNX Runtime ; les paquets de QGIS restent tels quels.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>setup,uninstall,dependencies,pip,onnxruntime,cuda,gpu,offline,wheels</source>
            <translation>installation,désinstaller,dépendances,pip,onnxruntime,cuda,gpu,hors ligne,wheels</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.&lt;/p&gt;</source>
            <translation>&lt;p&gt;BioSR calcule dans un processus à part, avec ses propres paquets Python. Cet algorithme crée pour eux un environnement virtuel dans votre profil QGIS, une fois pour chaque version du Python de QGIS. Rien n'est installé dans QGIS.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;&lt;b&gt;Flavour&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; loads about 0.1 GB and needs 0.5 GB of disk; &lt;i&gt;cuda&lt;/i&gt;, for NVIDIA graphics cards, loads 1.7 GB and needs 6 GB: CUDA and cuDNN come as packages, only the driver must be there.&lt;br/&gt; &lt;b&gt;Package index&lt;/b&gt;: a mirror to take packages from.&lt;br/&gt; &lt;b&gt;Folder of wheels&lt;/b&gt;: for machines without network. Fill it elsewhere, under the same system and Python version, with &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (a file of the plugin).&lt;br/&gt; &lt;b&gt;Tested versions only&lt;/b&gt;: packages must be the very builds that BioSR was tested with, which their digests prove. A mirror that makes builds of its own needs this off.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Variante&lt;/b&gt; : &lt;i&gt;cpu&lt;/i&gt; télécharge environ 0.1 GB et demande 0.5 GB de disque ; &lt;i&gt;cuda&lt;/i&gt;, pour les cartes graphiques NVIDIA, télécharge 1.7 GB et demande 6 GB : CUDA et cuDNN sont fournis sous forme de paquets, seul le pilote doit être présent.&lt;br/&gt; &lt;b&gt;Index de paquets&lt;/b&gt; : un miroir où prendre les paquets.&lt;br/&gt; &lt;b&gt;Dossier de wheels&lt;/b&gt; : pour les machines sans réseau. Remplissez-le ailleurs, sous le même système et la même version de Python, avec &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (un fichier de l'extension).&lt;br/&gt; &lt;b&gt;Versions testées uniquement&lt;/b&gt; : les paquets doivent être exactement ceux avec lesquels BioSR a été testé, ce que prouvent leurs empreintes. À décocher pour un miroir qui construit ses propres paquets.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;The proxy of QGIS and pip's own settings (proxy, certificates, index) count. An attempt that fails or is cancelled leaves what was there before; another version of the plugin keeps its own environment.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Le proxy de QGIS et les réglages propres à pip (proxy, certificats, index) s'appliquent. Une tentative qui échoue ou qui est annulée laisse en place ce qui existait auparavant ; une autre version de l'extension garde son propre environnement.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Flavour</source>
            <translation>Variante</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver.</source>
            <translation>cpu fonctionne partout ; cuda demande une carte graphique NVIDIA et son pilote.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Folder of wheels (for machines without network)</source>
            <translation>Dossier de wheels (pour les machines sans réseau)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>If given, packages come from this folder alone and the network is not used.</source>
            <translation>S'il est indiqué, les paquets viennent de ce seul dossier et le réseau n'est pas utilisé.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Package index (mirror)</source>
            <translation>Index de paquets (miroir)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Address of a package index to take packages from; empty: pip's own.</source>
            <translation>Adresse d'un index où prendre les paquets ; vide : celui de pip.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Tested versions only</source>
            <translation>Versions testées uniquement</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Takes exactly the builds that BioSR was tested with; otherwise any versions within its bounds.</source>
            <translation>Prend exactement les paquets avec lesquels BioSR a été testé ; sinon, toute version dans les limites admises.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install again if it is complete</source>
            <translation>Réinstaller même si l'installation est complète</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes the environment anew; the present one is kept until the new one works.</source>
            <translation>Recrée l'environnement ; l'actuel est gardé jusqu'à ce que le nouveau fonctionne.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Uninstall instead</source>
            <translation>Désinstaller au lieu d'installer</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Removes all environments that BioSR has made for this Python, and installs nothing.</source>
            <translation>Supprime tous les environnements que BioSR a créés pour ce Python et n'installe rien.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Installed flavour</source>
            <translation>Variante installée</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is uninstalled; {size:.0f} MB are freed.</source>
            <translation>Le moteur est désinstallé ; {size:.0f} MB ont été libérés.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed already; nothing was done.</source>
            <translation>Le moteur est déjà installé ; rien n'a été fait.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed and works.</source>
            <translation>Le moteur est installé et fonctionne.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>no data</source>
            <translation>pas de données</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>saturated or defective</source>
            <translation>saturé ou défectueux</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>dark area</source>
            <translation>zone sombre</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud shadow</source>
            <translation>ombre de nuage</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>vegetation</source>
            <translation>végétation</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>bare soil</source>
            <translation>sol nu</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>water</source>
            <translation>eau</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>unclassified</source>
            <translation>non classé</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, medium probability</source>
            <translation>nuage, probabilité moyenne</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, high probability</source>
            <translation>nuage, probabilité élevée</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>thin cirrus</source>
            <translation>cirrus fin</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>snow or ice</source>
            <translation>neige ou glace</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Preparation</source>
            <translation>Préparation</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2 scenes (files)</source>
            <translation>Scènes Sentinel-2 (fichiers)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Zipped products, MTD_MSIL2A.xml, rasters.</source>
            <translation>Produits compressés, MTD_MSIL2A.xml, rasters.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Folder with scenes</source>
            <translation>Dossier de scènes</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>A SAFE folder, or a folder with any number of scenes.</source>
            <translation>Un dossier SAFE, ou un dossier contenant un nombre quelconque de scènes.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>STAC API</source>
            <translation>API STAC</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Address of a catalogue to search instead, this or another one; needs an area.</source>
            <translation>Adresse d'un catalogue où chercher à la place, l'un de ceux-ci ou un autre ; exige une zone.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Collection</source>
            <translation>Collection</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Its collection; empty: the most common id, e.g. sentinel-2-l2a.</source>
            <translation>Sa collection ; vide : l'identifiant le plus courant, p. ex. sentinel-2-l2a.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Largest cloud cover of a scene (%)</source>
            <translation>Couverture nuageuse maximale d'une scène (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What its metadata say; scenes that say nothing are taken.</source>
            <translation>Selon ses métadonnées ; les scènes qui n'en disent rien sont prises.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Scene classes to drop</source>
            <translation>Classes de la scène à écarter</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2's SCL classes that count as not seen.</source>
            <translation>Classes SCL de Sentinel-2 qui comptent comme non vues.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Bands</source>
            <translation>Bandes</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. B4,B8,B12; empty: all that the models may take.</source>
            <translation>P. ex. B4,B8,B12 ; vide : toutes celles que les modèles peuvent prendre.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Layer that gives the grid</source>
            <translation>Couche qui donne la grille</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. the biomass map: its pixels, divided, are the grid. Empty: a grid is made.</source>
            <translation>P. ex. la carte de biomasse : ses pixels, divisés, forment la grille. Vide : une grille est créée.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixels in one of the layer's, along a side</source>
            <translation>Pixels dans un pixel de la couche, sur un côté</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>4 for the guide of a biomass map that is made four times finer.</source>
            <translation>4 pour l'image guide d'une carte de biomasse rendue quatre fois plus fine.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Area</source>
            <translation>Zone</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>The wanted part; empty: the whole layer, or all scenes.</source>
            <translation>La partie voulue ; vide : toute la couche, ou toutes les scènes.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>CRS without a layer</source>
            <translation>SCR en l'absence de couche</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Where no layer gives the grid; empty: that of most scenes.</source>
            <translation>Quand aucune couche ne donne la grille ; vide : celui de la plupart des scènes.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixel size without a layer</source>
            <translation>Taille du pixel en l'absence de couche</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>In units of the CRS; 0: that of the sensor.</source>
            <translation>En unités du SCR ; 0 : celle du capteur.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Bands of stacked rasters</source>
            <translation>Bandes des rasters empilés</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Their names in order, e.g. B2,B3,B4,B8,cloud, if the rasters do not say them.</source>
            <translation>Leurs noms dans l'ordre, p. ex. B2,B3,B4,B8,cloud, si les rasters ne les donnent pas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Added to Sentinel-2's numbers</source>
            <translation>Valeur ajoutée aux nombres de Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Empty: what each product says (-1000 since processing baseline 04.00).</source>
            <translation>Vide : ce qu'indique chaque produit (-1000 depuis la version de traitement 04.00).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Memory for pixels (MB)</source>
            <translation>Mémoire pour les pixels (MB)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Larger areas are read in more blocks, not with more memory.</source>
            <translation>Les zones plus grandes sont lues en plus de blocs, non avec plus de mémoire.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Go on where a run stopped</source>
            <translation>Reprendre une exécution interrompue</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What an interrupted run of the same parameters has finished is kept and not made again.</source>
            <translation>Ce qu'une exécution interrompue, de mêmes paramètres, a terminé est gardé et n'est pas refait.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Prepare Sentinel-2 composite (cloud-free median)</source>
            <translation>Préparer un composite Sentinel-2 (médiane sans nuages)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Makes a cloud-free image of many Sentinel-2 or Landsat-5 scenes, on the grid of a biomass map.</source>
            <translation>Crée une image sans nuages à partir de nombreuses scènes Sentinel-2 ou Landsat-5, sur la grille d'une carte de biomasse.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>sentinel-2,landsat,mosaic,median,cloud mask,scl,stac,safe,guide,reflectance</source>
            <translation>sentinel-2,landsat,mosaïque,médiane,masque de nuages,scl,stac,safe,image guide,réflectance</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Makes the optical image that &lt;i&gt;Super-resolve biomass (AGB) map&lt;/i&gt; takes: for each pixel the median of all dates on which it is clear. Its last band says how many these are.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Crée l'image optique que prend &lt;i&gt;Super-résolution d'une carte de biomasse (AGB)&lt;/i&gt; : pour chaque pixel, la médiane de toutes les dates où il est dégagé. Sa dernière bande dit combien il y en a.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Scenes&lt;/b&gt;: Sentinel-2 Level-2A products as they are distributed (zipped or not), folders with a raster for each band, or stacked rasters; or a &lt;b&gt;STAC API&lt;/b&gt;, which is searched for the area and the period. Landsat-5 Level-2 works alike.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Scènes&lt;/b&gt; : produits Sentinel-2 de niveau 2A tels qu'ils sont distribués (compressés ou non), dossiers avec un raster par bande, ou rasters empilés ; ou bien une &lt;b&gt;API STAC&lt;/b&gt;, où sont cherchées la zone et la période. Landsat-5 de niveau 2 fonctionne de même.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Grid&lt;/b&gt;: choose the biomass map; the result then has 4 × 4 pixels in each of its. Without a layer the scenes' own pixels are taken.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Grille&lt;/b&gt; : choisissez la carte de biomasse ; le résultat a alors 4 × 4 pixels dans chacun des siens. Sans couche, les pixels des scènes elles-mêmes sont pris.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Clouds, their shadows, cirrus and snow are dropped. The offset that products have since processing baseline 04.00 is taken off. Sentinel-2 becomes reflectance × 10000, Landsat-5 reflectance from 0 to 1.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Les nuages, leurs ombres, les cirrus et la neige sont écartés. Le décalage que portent les produits depuis la version de traitement 04.00 est retiré. Sentinel-2 devient une réflectance × 10000, Landsat-5 une réflectance de 0 à 1.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Sensor</source>
            <translation>Capteur</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The satellite that the scenes are from.</source>
            <translation>Le satellite dont viennent les scènes.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>First day</source>
            <translation>Premier jour</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Earlier scenes are left out; empty: none.</source>
            <translation>Les scènes antérieures sont écartées ; vide : aucune.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Last day</source>
            <translation>Dernier jour</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Later scenes are left out; empty: none.</source>
            <translation>Les scènes postérieures sont écartées ; vide : aucune.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Composite</source>
            <translation>Composite</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The median of each band, and the number of observations: a Cloud Optimized GeoTIFF.</source>
            <translation>La médiane de chaque bande et le nombre d'observations : un GeoTIFF optimisé pour le cloud (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Number of scenes</source>
            <translation>Nombre de scènes</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates</source>
            <translation>Nombre de dates</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Share of pixels that hold data</source>
            <translation>Part des pixels qui ont des données</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The parameters do not fit: {error}.</source>
            <translation>Les paramètres ne conviennent pas : {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Correct them.</source>
            <translation>Corrigez-les.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Prepare Sentinel-1 and Sentinel-2 time series</source>
            <translation>Préparer des séries temporelles Sentinel-1 et Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Chooses clear Sentinel-2 dates around a day and the nearest Sentinel-1 scenes, on one grid.</source>
            <translation>Choisit des dates Sentinel-2 dégagées autour d'un jour et les scènes Sentinel-1 les plus proches, sur une même grille.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>sentinel-1,sentinel-2,sar,series,canopy height,stac,manifest</source>
            <translation>sentinel-1,sentinel-2,radar,sar,série temporelle,hauteur de canopée,stac,manifeste</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;Makes the dated images that canopy height models take: Sentinel-2 without clouds on some dates around a reference day, and for each the nearest ascending and descending scene of Sentinel-1 (VV and VH, in dB).&lt;/p&gt;</source>
            <translation>&lt;p&gt;Crée les images datées que prennent les modèles de hauteur de canopée : Sentinel-2 sans nuages à quelques dates autour d'un jour de référence et, pour chacune, les scènes ascendante et descendante de Sentinel-1 les plus proches (VV et VH, en dB).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt;: those that show too little of the area are left out; of more than are wanted, clear ones that are spread over the time are taken, always the same.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; : celles qui montrent trop peu de la zone sont écartées ; s'il y en a plus que voulu, des dates dégagées et réparties dans le temps sont prises, toujours les mêmes.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: terrain-corrected backscatter (RTC), linear power or dB. What is missing stays missing; if one orbit has no scene at all you are warned.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt; : rétrodiffusion corrigée du relief (RTC), en puissance linéaire ou en dB. Ce qui manque reste manquant ; si une orbite n'a aucune scène, vous en êtes averti.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;The result is a manifest (.json); its rasters lie beside it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Le résultat est un manifeste (.json) ; ses rasters se trouvent à côté de lui.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Sentinel-1 scenes (files)</source>
            <translation>Scènes Sentinel-1 (fichiers)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Rasters with the bands VV and VH.</source>
            <translation>Rasters avec les bandes VV et VH.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Folder with Sentinel-1 scenes</source>
            <translation>Dossier de scènes Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>A raster for each band, or stacks.</source>
            <translation>Un raster par bande, ou des rasters empilés.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Collection of Sentinel-1</source>
            <translation>Collection de Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Its collection at the STAC API, e.g. sentinel-1-rtc; empty: no radar from there.</source>
            <translation>Sa collection dans l'API STAC, p. ex. sentinel-1-rtc ; vide : pas de radar de cette source.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Reference day</source>
            <translation>Jour de référence</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The day that the series is for.</source>
            <translation>Le jour pour lequel la série est faite.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Days before and after it</source>
            <translation>Jours avant et après</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Scenes of other days are left out.</source>
            <translation>Les scènes d'autres jours sont écartées.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates at most</source>
            <translation>Nombre maximal de dates</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fewer if there are fewer.</source>
            <translation>Moins s'il y en a moins.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Least clear share (%)</source>
            <translation>Part dégagée minimale (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Of the area, on each date.</source>
            <translation>De la zone, à chaque date.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Unit of Sentinel-1</source>
            <translation>Unité de Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>auto looks at the values: below 0 they are dB.</source>
            <translation>auto regarde les valeurs : en dessous de 0, ce sont des dB.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fill one orbit's gaps from the other</source>
            <translation>Combler les lacunes d'une orbite par l'autre</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>For programs other than BioSR, which does so by itself where an orbit is missing on all dates.</source>
            <translation>Pour d'autres programmes que BioSR, qui le fait de lui-même là où une orbite manque à toutes les dates.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Manifest of the series</source>
            <translation>Manifeste de la série</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Names the rasters, which lie beside it, with their dates.</source>
            <translation>Nomme les rasters, qui se trouvent à côté de lui, avec leurs dates.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Super-resolution</source>
            <translation>Super-résolution</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A page on the result: before and after, totals, a profile, the model, how to repeat it.</source>
            <translation>Une page sur le résultat : avant et après, totaux, un profil, le modèle, comment le refaire.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device that ran the model</source>
            <translation>Périphérique qui a exécuté le modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Number of tiles</source>
            <translation>Nombre de tuiles</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Run time in seconds</source>
            <translation>Durée d'exécution en secondes</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Id of an installed model, or path of an .onnx file with its card.</source>
            <translation>Identifiant d'un modèle installé, ou chemin d'un fichier .onnx avec sa fiche.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <location filename="../evaluation.py" />
            <source>Extent</source>
            <translation>Emprise</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest layer.</source>
            <translation>La partie à calculer ; ses pixels sont ceux de la carte entière. Vide : toute la couche la plus grossière.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>CRS of the result</source>
            <translation>SCR du résultat</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The finished map is warped to this CRS. Empty: that of the coarsest layer, nothing is warped.</source>
            <translation>La carte finie est reprojetée dans ce SCR. Vide : celui de la couche la plus grossière, rien n'est reprojeté.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band with the uncertainty</source>
            <translation>Ajouter une bande avec l'incertitude</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A second band: the standard deviation of the error. Takes four times as long.</source>
            <translation>Une deuxième bande : l'écart-type de l'erreur. Prend quatre fois plus de temps.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Keep the coarse map's totals</source>
            <translation>Conserver les totaux de la carte grossière</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The mean of the result over each coarse pixel is that pixel's value.</source>
            <translation>La moyenne du résultat sur chaque pixel grossier est la valeur de ce pixel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band that warns where the model was not trained for</source>
            <translation>Ajouter une bande qui signale où le modèle n'a pas été entraîné</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>One where a value of the inputs lies outside the range that the model was trained on.</source>
            <translation>Vaut un là où une valeur des entrées sort de la plage sur laquelle le modèle a été entraîné.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device</source>
            <translation>Périphérique de calcul</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>auto takes the graphics card if it works; any other fails if it does not work, and says why.</source>
            <translation>auto prend la carte graphique si elle fonctionne ; tout autre choix échoue s'il ne fonctionne pas, et dit pourquoi.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tile size in pixels</source>
            <translation>Taille de tuile en pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Side of the square tiles that the model computes, of the sizes that it has. 0: the one that wastes least.</source>
            <translation>Côté des tuiles carrées que calcule le modèle, parmi les tailles qu'il admet. 0 : celle qui gaspille le moins.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles at a time</source>
            <translation>Tuiles à la fois</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles that the model takes at once; more need more memory. 0: chosen by the engine.</source>
            <translation>Tuiles que le modèle prend ensemble ; plus il y en a, plus il faut de mémoire. 0 : choisi par le moteur.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads</source>
            <translation>Fils d'exécution du processeur</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads to use. 0: all.</source>
            <translation>Fils d'exécution du processeur à utiliser. 0 : tous.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory limit in MB</source>
            <translation>Limite de mémoire en MB</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory that the engine may take; wide maps are made in columns that keep to it. 0: it chooses.</source>
            <translation>Mémoire que le moteur peut prendre ; les cartes larges sont faites en colonnes qui la respectent. 0 : il choisit.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Go on with an unfinished run</source>
            <translation>Poursuivre une exécution inachevée</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>What a run has finished is kept beside the result if it stops, and the same run goes on there.</source>
            <translation>Ce qu'une exécution a terminé est gardé à côté du résultat si elle s'arrête, et la même exécution reprend de là.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Dask scheduler that has the map made</source>
            <translation>Ordonnanceur Dask chargé de faire la carte</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Its address, e.g. tcp://10.0.0.1:8786; its workers must see the same files by the same names. local: processes of this machine. Empty: the engine alone.</source>
            <translation>Son adresse, p. ex. tcp://10.0.0.1:8786 ; ses machines doivent voir les mêmes fichiers sous les mêmes noms. local : des processus de cette machine. Vide : le moteur seul.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolve biomass (AGB) map with Sentinel-2</source>
            <translation>Super-résolution d'une carte de biomasse (AGB) avec Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolved biomass</source>
            <translation>Biomasse super-résolue</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>La carte fine de biomasse en Mg/ha : un GeoTIFF optimisé pour le cloud (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Makes a coarse above-ground biomass map four times finer, guided by an optical image.</source>
            <translation>Rend une carte grossière de biomasse aérienne quatre fois plus fine, guidée par une image optique.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>agb,above-ground biomass,carbon,forest,downscale,sharpen,upscale,resolution,landsat,esa cci,gedi,deep learning,onnx</source>
            <translation>agb,biomasse,biomasse aérienne,carbone,forêt,réduction d'échelle,affiner,résolution,landsat,esa cci,gedi,apprentissage profond,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m. A neural network takes the amount from the biomass map and the detail from an optical image.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Affine une carte grossière de biomasse aérienne (AGB) : un pixel de 100 m devient 4 × 4 pixels de 25 m. Un réseau de neurones prend la quantité dans la carte de biomasse et le détail dans une image optique.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Biomass&lt;/b&gt;: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.&lt;br/&gt; &lt;b&gt;Optical image&lt;/b&gt;: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another pixel size; it is warped on the fly. The model wants its bands in an order (&lt;i&gt;biosharp&lt;/i&gt;: B4 red, B8 near infrared, B12 short-wave infrared): choose them by number or by name, or leave them out if the image names its bands or their wavelengths; the log then shows the guess.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Biomasse&lt;/b&gt; : Mg/ha (t/ha), SCR et taille de pixel quelconques. Sa grille fait référence : le résultat s'y emboîte.&lt;br/&gt; &lt;b&gt;Image optique&lt;/b&gt; : un composite sans nuages, réflectance de surface × 10000. Il peut avoir un autre SCR et une autre taille de pixel ; il est reprojeté à la volée. Le modèle attend ses bandes dans un certain ordre (&lt;i&gt;biosharp&lt;/i&gt; : B4 rouge, B8 proche infrarouge, B12 infrarouge à ondes courtes) : choisissez-les par numéro ou par nom, ou omettez-les si l'image nomme ses bandes ou leurs longueurs d'onde ; le journal montre alors ce qui a été deviné.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Model&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; takes &lt;i&gt;biosharp&lt;/i&gt; on a graphics card and &lt;i&gt;biosharp_lite&lt;/i&gt;, which is some ten times faster, on a processor.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Modèle&lt;/b&gt; : &lt;i&gt;auto&lt;/i&gt; prend &lt;i&gt;biosharp&lt;/i&gt; sur une carte graphique et &lt;i&gt;biosharp_lite&lt;/i&gt;, environ dix fois plus rapide, sur un processeur.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Where the image has no data the result has none. Nothing is written unless the whole map is finished.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Là où l'image n'a pas de données, le résultat n'en a pas. Rien n'est écrit tant que la carte entière n'est pas terminée.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;The engine runs in a process of its own. If it is missing, run &lt;i&gt;Install engine&lt;/i&gt; once; if something is odd, run &lt;i&gt;Engine information&lt;/i&gt;.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Le moteur s'exécute dans un processus à part. S'il manque, exécutez une fois &lt;i&gt;Installer le moteur&lt;/i&gt; ; si quelque chose paraît étrange, exécutez &lt;i&gt;Informations sur le moteur&lt;/i&gt;.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Biomass map (low resolution)</source>
            <translation>Carte de biomasse (basse résolution)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Above-ground biomass in Mg/ha; its grid is the master of the result's.</source>
            <translation>Biomasse aérienne en Mg/ha ; sa grille fait référence pour celle du résultat.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Biomass band</source>
            <translation>Bande de biomasse</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The band of the biomass map that holds the biomass; 1 if not set.</source>
            <translation>La bande de la carte de biomasse qui contient la biomasse ; 1 si rien n'est indiqué.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Optical image, e.g. Sentinel-2</source>
            <translation>Image optique, p. ex. Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map.</source>
            <translation>Réflectance de surface × 10000 sans nuages, SCR quelconque, plus fine que la carte de biomasse.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Optical bands, in the model's order</source>
            <translation>Bandes optiques, dans l'ordre du modèle</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or those that the image's band names or wavelengths tell; the log shows which.</source>
            <translation>Dans l'ordre que veut le modèle, par numéro ou par nom : 4,8,12 ou B4,B8,B12. Vide : toutes, ou celles qu'indiquent les noms ou les longueurs d'onde des bandes de l'image ; le journal montre lesquelles.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimate canopy height from Sentinel time series</source>
            <translation>Estimer la hauteur de canopée par séries temporelles Sentinel</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../gui/model_words.py" />
            <location filename="../styling.py" />
            <source>Canopy height</source>
            <translation>Hauteur de canopée</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Canopy height in metres, at a quarter of the images' pixel: a Cloud Optimized GeoTIFF.</source>
            <translation>Hauteur de canopée en mètres, au quart du pixel des images : un GeoTIFF optimisé pour le cloud (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimates canopy height at 2.5 m from time series of Sentinel-2 and Sentinel-1 at 10 m.</source>
            <translation>Estime la hauteur de canopée à 2.5 m à partir de séries temporelles Sentinel-2 et Sentinel-1 à 10 m.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>canopy height,tree height,chm,forest,sera-h,sentinel-1,sentinel-2,sar,time series,super-resolution,deep learning,onnx</source>
            <translation>hauteur de canopée,hauteur des arbres,mnh,chm,forêt,sera-h,sentinel-1,sentinel-2,radar,sar,série temporelle,super-résolution,apprentissage profond,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;Estimates canopy height in metres from Sentinel-2 and Sentinel-1 images of several dates; a pixel of 10 m becomes 4 × 4 pixels of 2.5 m.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Estime la hauteur de canopée en mètres à partir d'images Sentinel-2 et Sentinel-1 de plusieurs dates ; un pixel de 10 m devient 4 × 4 pixels de 2.5 m.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What goes in&lt;/b&gt;: a manifest, which &lt;i&gt;Prepare Sentinel time series&lt;/i&gt; writes, or layers picked by hand: Sentinel-2, surface reflectance × 10000, clouds set to nodata, bands in the model's order (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibels (VV and VH of ascending, then of descending orbits).&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entrées&lt;/b&gt; : un manifeste, qu'écrit &lt;i&gt;Préparer des séries temporelles Sentinel&lt;/i&gt;, ou des couches choisies à la main : Sentinel-2, réflectance de surface × 10000, nuages mis à la valeur nodata, bandes dans l'ordre du modèle (&lt;i&gt;sera_h&lt;/i&gt; : B2 B3 B4 B5 B6 B7 B8 B8A B11 B12) ; Sentinel-1, décibels (VV et VH des orbites ascendantes, puis des descendantes).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; are read from the manifest or the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata; correct them if they are wrong. The order of the layers does not matter. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated; the log says which. Each Sentinel-2 date takes the nearest of Sentinel-1. Layers of one date make one image. A date far from the others is a warning.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; : elles sont lues dans le manifeste ou dans les noms des fichiers (YYYYMMDD ou YYYY-MM-DD), sinon dans leurs métadonnées ; corrigez-les si elles sont fausses. L'ordre des couches n'importe pas. Un modèle prend un nombre fixe de dates : s'il y en a plus, certaines sont choisies à intervalles réguliers ; s'il y en a moins, elles sont répétées ; le journal dit lesquelles. Chaque date de Sentinel-2 prend la plus proche de Sentinel-1. Les couches d'une même date forment une seule image. Une date éloignée des autres donne un avertissement.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What is missing&lt;/b&gt; on a date, such as clouds, comes from the nearest date that has it; a missing orbit of Sentinel-1 from the other one. Where no date shows anything the result has no data. Of rasters of one orbit, name the bands twice: 1,2,1,2.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Ce qui manque&lt;/b&gt; à une date, par exemple sous les nuages, vient de la date la plus proche qui l'a ; une orbite manquante de Sentinel-1, de l'autre orbite. Là où aucune date ne montre rien, le résultat n'a pas de données. Pour des rasters d'une seule orbite, indiquez les bandes deux fois : 1,2,1,2.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;The grid&lt;/b&gt; is that on which most of the rasters lie, around all of them; others, of another UTM zone for example, are warped to it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;La grille&lt;/b&gt; est celle de la plupart des rasters, autour d'eux tous ; les autres, d'une autre zone UTM par exemple, y sont reprojetés.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;The bundled model &lt;i&gt;sera_h&lt;/i&gt; was trained on simulated images: it shows that the method runs. Do not rely on its maps.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Le modèle fourni &lt;i&gt;sera_h&lt;/i&gt; a été entraîné sur des images simulées : il montre que la méthode fonctionne. Ne vous fiez pas à ses cartes.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Manifest of a prepared series</source>
            <translation>Manifeste d'une série préparée</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>The rasters of both series with their dates; empty if they are picked by hand.</source>
            <translation>Les rasters des deux séries avec leurs dates ; vide s'ils sont choisis à la main.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000, clouds set to nodata.</source>
            <translation>Réflectance de surface × 10000, nuages mis à la valeur nodata.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Backscatter in decibels.</source>
            <translation>Rétrodiffusion en décibels.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>No raster is given.</source>
            <translation>Aucun raster n'est indiqué.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Give a manifest, or layers of Sentinel-2 and of Sentinel-1.</source>
            <translation>Indiquez un manifeste, ou des couches de Sentinel-2 et de Sentinel-1.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Leave it empty if the model takes none.</source>
            <translation>Laissez vide si le modèle n'en prend pas.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolve with a model of your choice</source>
            <translation>Super-résolution avec un modèle au choix</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series.</source>
            <translation>Exécute n'importe quel modèle sur les rasters qu'il prend : biomasse, hauteur, image, séries temporelles Sentinel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>agb,biomass,canopy height,forest,downscale,sharpen,resolution,sentinel-1,sentinel-2,time series,sar,deep learning,onnx,bicubic</source>
            <translation>agb,biomasse,hauteur de canopée,forêt,réduction d'échelle,affiner,résolution,sentinel-1,sentinel-2,série temporelle,radar,sar,apprentissage profond,onnx,bicubique</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolved map</source>
            <translation>Carte super-résolue</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>La carte fine, dans l'unité du modèle : un GeoTIFF optimisé pour le cloud (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others empty; if one is missing the message names it. &lt;code&gt;python -m engine models&lt;/code&gt; lists what each takes.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Exécute n'importe quel modèle qui a une fiche, fourni avec BioSR ou à vous. Indiquez les rasters qu'il prend et laissez les autres vides ; s'il en manque un, le message le nomme. &lt;code&gt;python -m engine models&lt;/code&gt; énumère ce que prend chacun.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid. Choose bands in the model's order, by number or name, or leave them out if the rasters name them.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Les rasters peuvent différer par leur SCR et leur taille de pixel : le plus grossier fait référence, les autres sont reprojetés sur sa grille. Choisissez les bandes dans l'ordre du modèle, par numéro ou par nom, ou omettez-les si les rasters les nomment.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Time series&lt;/b&gt;: one raster for each date. The dates are read from the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata, or named in the order of the rasters. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of Sentinel-1. What a date misses, such as clouds that are set to nodata, comes from the nearest date that has it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Séries temporelles&lt;/b&gt; : un raster par date. Les dates sont lues dans les noms des fichiers (YYYYMMDD ou YYYY-MM-DD), sinon dans leurs métadonnées, ou indiquées dans l'ordre des rasters. Un modèle prend un nombre fixe de dates : s'il y en a plus, certaines sont choisies à intervalles réguliers ; s'il y en a moins, elles sont répétées. Chaque date de Sentinel-2 prend la plus proche de Sentinel-1. Ce qui manque à une date, par exemple sous les nuages mis à nodata, vient de la date la plus proche qui l'a.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;A model that was made to show that the method works says so in the log.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Un modèle fait pour montrer que la méthode fonctionne le dit dans le journal.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Dans un terminal :&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Above-ground biomass in Mg/ha.</source>
            <translation>Biomasse aérienne en Mg/ha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000.</source>
            <translation>Réflectance de surface × 10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height (low resolution)</source>
            <translation>Hauteur de canopée (basse résolution)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height in metres.</source>
            <translation>Hauteur de canopée en mètres.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Other image</source>
            <translation>Autre image</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Whatever the model calls its image, in its unit.</source>
            <translation>Ce que le modèle appelle son image, dans son unité.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Give the rasters that the model takes.</source>
            <translation>Indiquez les rasters que prend le modèle.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: band</source>
            <translation>{raster} : bande</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>{raster}: bands</source>
            <translation>{raster} : bandes</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The band that holds it; 1 if not set.</source>
            <translation>La bande qui la contient ; 1 si rien n'est indiqué.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor} time series</source>
            <translation>Série temporelle {sensor}</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>A raster for each date.</source>
            <translation>Un raster par date.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: dates</source>
            <translation>{sensor} : dates</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' names or metadata.</source>
            <translation>YYYY-MM-DD de chaque raster, dans leur ordre, séparés par des virgules ; vide : d'après les noms des fichiers ou les métadonnées.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: bands of each raster</source>
            <translation>{sensor} : bandes de chaque raster</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>Of each raster, in the model's order, by number or name, e.g. 1,2 or VV,VH. Empty: all, or those that the rasters' band names or wavelengths tell; the log shows which.</source>
            <translation>De chaque raster, dans l'ordre du modèle, par numéro ou par nom, p. ex. 1,2 ou VV,VH. Vide : toutes, ou celles qu'indiquent les noms ou les longueurs d'onde des bandes des rasters ; le journal montre lesquelles.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Environment</source>
            <translation>Environnement</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Please cite: {source}</source>
            <translation>Merci de citer : {source}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Band {number}: {title}</source>
            <translation>Bande {number} : {title}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Made by the model {model} ({title}), which is for: {region}</source>
            <translation>Fait par le modèle {model} ({title}), destiné à : {region}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>{time} UTC: made by BioSR {version} with the model {model} on {device}, {tiles} tiles in {seconds} s.</source>
            <translation>{time} UTC : fait par BioSR {version} avec le modèle {model} sur {device}, {tiles} tuiles en {seconds} s.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Input {role}: {path}</source>
            <translation>Entrée {role} : {path}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <location filename="../runner.py" />
            <source>Job: {job}</source>
            <translation>Tâche : {job}</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Nothing says what {address} must hold.</source>
            <translation>Rien n'indique ce que {address} doit contenir.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Give the DIGEST that its publisher states (sha256:…), or download it and name the file.</source>
            <translation>Indiquez dans DIGEST l'empreinte que publie l'éditeur (sha256:…), ou téléchargez le fichier et désignez-le.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The file was downloaded before.</source>
            <translation>Le fichier avait déjà été téléchargé.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>What {address} holds has the digest {found}…, {wanted}… was asked for.</source>
            <translation>Ce que contient {address} a l'empreinte {found}… ; {wanted}… était demandée.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>It was exchanged or damaged on the way: check address and digest.</source>
            <translation>Il a été remplacé ou endommagé en chemin : vérifiez l'adresse et l'empreinte.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download cannot be written to {folder}: {reason}.</source>
            <translation>Impossible d'écrire le téléchargement dans {folder} : {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Free some space.</source>
            <translation>Libérez de la place.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download goes on at {size:.1f} MB.</source>
            <translation>Le téléchargement reprend à {size:.1f} MB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} has {size:.1f} GB, an ONNX file at most {limit:.1f} GB.</source>
            <translation>{address} fait {size:.1f} GB, un fichier ONNX au plus {limit:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address.</source>
            <translation>Vérifiez l'adresse.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} cannot be downloaded: {reason}.</source>
            <translation>Impossible de télécharger {address} : {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address and QGIS's network settings (proxy), and run again: it goes on where it was.</source>
            <translation>Vérifiez l'adresse et les paramètres réseau de QGIS (proxy), puis relancez : le téléchargement reprend où il en était.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What is taken for the truth, e.g. from airborne laser scanning. Its grid is the master.</source>
            <translation>Ce qui est tenu pour vrai, p. ex. issu du lidar aéroporté. Sa grille fait référence.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Maps</source>
            <translation>Cartes</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The maps to score, each in its own CRS and pixel size. They are called as their layers are.</source>
            <translation>Les cartes à noter, chacune avec son SCR et sa taille de pixel. Elles portent le nom de leur couche.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Quantity</source>
            <translation>Grandeur</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What the rasters hold: biomass in Mg/ha, or canopy height in m.</source>
            <translation>Ce que contiennent les rasters : biomasse en Mg/ha, ou hauteur de canopée en m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Convention</source>
            <translation>Convention</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How pixels are counted: our own way (masked), or as one of the papers did.</source>
            <translation>Comment les pixels sont comptés : à notre façon (masked), ou comme l'a fait l'un des articles.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Tree threshold</source>
            <translation>Seuil d'arbre</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>From this value on a pixel is covered by trees, for the IoU of tree cover. Empty: 2 m.</source>
            <translation>À partir de cette valeur, un pixel est couvert d'arbres, pour l'IoU du couvert arboré. Vide : 2 m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Clip values to</source>
            <translation>Borner les valeurs à</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values are clipped to this range first, e.g. 0,50. Empty: as the convention does.</source>
            <translation>Les valeurs sont d'abord bornées à cette plage, p. ex. 0,50. Vide : selon la convention.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Vegetation mask</source>
            <translation>Masque de végétation</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Errors count only where this raster is not 0 (or one of the mask's values, below).</source>
            <translation>Les erreurs ne comptent que là où ce raster n'est pas 0 (ou vaut l'une des valeurs du masque, ci-dessous).</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Elevation</source>
            <translation>Élévation</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Ground elevation in m, for error by slope.</source>
            <translation>Altitude du sol en m, pour l'erreur par pente.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Strata</source>
            <translation>Strates</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons whose means and totals are wanted, with standard errors.</source>
            <translation>Polygones dont on veut les moyennes et les totaux, avec leurs erreurs types.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Field that names the stratum</source>
            <translation>Champ qui nomme la strate</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons with the same value are one stratum. Empty: each polygon is its own.</source>
            <translation>Les polygones de même valeur forment une strate. Vide : chaque polygone forme la sienne.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals of carbon</source>
            <translation>Totaux de carbone</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals are of carbon, {share} of biomass.</source>
            <translation>Les totaux sont de carbone, {share} de la biomasse.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The part to compare. Empty: where the reference and the maps lie.</source>
            <translation>La partie à comparer. Vide : là où se trouvent la référence et les cartes.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Compare on the grid of</source>
            <translation>Comparer sur la grille de</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The raster whose pixels are compared. Empty: the reference.</source>
            <translation>Le raster dont les pixels sont comparés. Vide : la référence.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Resampling of each map</source>
            <translation>Rééchantillonnage de chaque carte</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>One of {ways} for each map in their order, or one for all. Empty: auto.</source>
            <translation>Un choix parmi {ways} pour chaque carte dans leur ordre, ou un seul pour toutes. Vide : auto.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Factor of each map</source>
            <translation>Facteur de chaque carte</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What each map's values are multiplied by to give Mg/ha or m, e.g. 0.01 for cm. Empty: 1.</source>
            <translation>Ce par quoi les valeurs de chaque carte sont multipliées pour donner des Mg/ha ou des m, p. ex. 0.01 pour des cm. Vide : 1.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Mask values</source>
            <translation>Valeurs du masque</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values of the mask that mean vegetation. Empty: all but 0.</source>
            <translation>Valeurs du masque qui signifient végétation. Vide : toutes sauf 0.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bounds of the classes</source>
            <translation>Limites des classes</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Classes of the reference, e.g. 0,100,200,300.</source>
            <translation>Classes de la référence, p. ex. 0,100,200,300.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Each map on all its pixels</source>
            <translation>Chaque carte sur tous ses pixels</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Off: all maps are scored on the pixels that all of them have.</source>
            <translation>Décoché : toutes les cartes sont notées sur les pixels qu'elles ont toutes.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of an image [pixels]</source>
            <translation>Côté d'une image [pixels]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Of the images that the papers' scores are averaged over; 0: all is one image.</source>
            <translation>Des images sur lesquelles les scores des articles sont moyennés ; 0 : tout est une seule image.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of a bootstrap block [pixels]</source>
            <translation>Côté d'un bloc de bootstrap [pixels]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Should be wider than errors are related, see the report. 0: chosen by the engine.</source>
            <translation>Devrait dépasser la distance jusqu'à laquelle les erreurs sont liées, voir le rapport. 0 : choisi par le moteur.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bootstrap draws</source>
            <translation>Tirages du bootstrap</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How often blocks are drawn; 0: no intervals.</source>
            <translation>Nombre de tirages de blocs ; 0 : pas d'intervalles.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <location filename="../gui/model_words.py" />
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>A sentence for the head of the report, e.g. what was trained on what.</source>
            <translation>Une phrase pour l'en-tête du rapport, p. ex. ce qui a été entraîné sur quoi.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>this Python cannot make virtual environments: a part of it is missing.</source>
            <translation>ce Python ne peut pas créer d'environnement virtuel : une partie en est absente.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv</source>
            <translation>Installez-la, p. ex. sous Debian et Ubuntu : sudo apt install python3-venv</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the disk is full.</source>
            <translation>le disque est plein.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Free some space in the QGIS profile's disk and run 'Install engine' again.</source>
            <translation>Libérez de la place sur le disque du profil QGIS et exécutez de nouveau « Installer le moteur ».</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the packages found are other builds than those that BioSR was tested with.</source>
            <translation>les paquets trouvés ne sont pas ceux avec lesquels BioSR a été testé.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Take them from the ordinary index, or run with LOCKED=false if you trust where they come from.</source>
            <translation>Prenez-les dans l'index ordinaire, ou exécutez avec LOCKED=false si vous faites confiance à leur origine.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy wants a name and a password.</source>
            <translation>le proxy demande un nom et un mot de passe.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Set them in QGIS (Settings &gt; Options &gt; Network) or in the variable HTTPS_PROXY, and run again.</source>
            <translation>Indiquez-les dans QGIS (Préférences &gt; Options &gt; Réseau) ou dans la variable HTTPS_PROXY, puis relancez.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy cannot be reached.</source>
            <translation>le proxy est injoignable.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Correct it in QGIS (Settings &gt; Options &gt; Network) or HTTPS_PROXY, or give a folder (WHEELS).</source>
            <translation>Corrigez-le dans QGIS (Préférences &gt; Options &gt; Réseau) ou dans HTTPS_PROXY, ou indiquez un dossier (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index's certificate is not trusted here.</source>
            <translation>le certificat de l'index de paquets n'est pas reconnu ici.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS).</source>
            <translation>Indiquez les certificats de votre organisation dans la variable PIP_CERT, ou indiquez un dossier (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index cannot be reached.</source>
            <translation>l'index de paquets est injoignable.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels (WHEELS).</source>
            <translation>Vérifiez le réseau et les réglages de pip, indiquez un miroir (INDEX) ou un dossier de wheels (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>a package that the engine needs was not found for this Python and platform.</source>
            <translation>un paquet dont le moteur a besoin est introuvable pour ce Python et cette plateforme.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false.</source>
            <translation>Le journal le nomme : vérifiez l'index, ajoutez son wheel au dossier (WHEELS), ou essayez LOCKED=false.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log has the whole story.</source>
            <translation>Le journal contient tous les détails.</translation>
        </message>
        <message>
            <location filename="../gui/inspection.py" />
            <source>BioSR: checking the models</source>
            <translation>BioSR : vérification des modèles</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Models…</source>
            <translation>Modèles…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <location filename="../gui/toolbox.py" />
            <source>Install engine…</source>
            <translation>Installer le moteur…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Engine information…</source>
            <translation>Informations sur le moteur…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Help</source>
            <translation>Aide</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>BioSR: models</source>
            <translation>BioSR : modèles</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Open folder</source>
            <translation>Ouvrir le dossier</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Shows the folder of the chosen model</source>
            <translation>Montre le dossier du modèle choisi</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From file…</source>
            <translation>Depuis un fichier…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From folder…</source>
            <translation>Depuis un dossier…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From address…</source>
            <translation>Depuis une adresse…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import a model</source>
            <translation>Importer un modèle</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>ONNX networks (*.onnx)</source>
            <translation>Réseaux ONNX (*.onnx)</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import the models of a folder</source>
            <translation>Importer les modèles d'un dossier</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove the model “{title}” and its file {file}?</source>
            <translation>Supprimer le modèle « {title} » et son fichier {file} ?</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove model</source>
            <translation>Supprimer le modèle</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Models that come with BioSR stay</source>
            <translation>Les modèles fournis avec BioSR ne peuvent pas être supprimés</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Region</source>
            <translation>Région</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Licence</source>
            <translation>Licence</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Scores</source>
            <translation>Scores</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Comes with BioSR</source>
            <translation>Fourni avec BioSR</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Imported</source>
            <translation>Importé</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass</source>
            <translation>Biomasse</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Any image</source>
            <translation>Toute image</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not stated</source>
            <translation>Non indiqué</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>None</source>
            <translation>Aucun</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not checked yet</source>
            <translation>Pas encore vérifié</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>As published</source>
            <translation>Tel que publié</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Changed</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>File is missing</source>
            <translation>Fichier manquant</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Inputs and output</source>
            <translation>Entrées et sortie</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Kind</source>
            <translation>Nature</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Pixel size</source>
            <translation>Taille du pixel</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Id</source>
            <translation>Identifiant</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Images of</source>
            <translation>Images de</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output pixels</source>
            <translation>Pixels de sortie</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{size} m</source>
            <translation>{size} m</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Trained on</source>
            <translation>Entraîné sur</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>To cite</source>
            <translation>À citer</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Exported</source>
            <translation>Exporté</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Path</source>
            <translation>Chemin</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Size</source>
            <translation>Taille</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Tiles</source>
            <translation>Tuiles</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{sides} px, of which {halo} px at each side are discarded</source>
            <translation>{sides} px, dont {halo} px écartés de chaque côté</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>nothing beyond that edge</source>
            <translation>rien au-delà de ce bord</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>the whole tile: seams are blended</source>
            <translation>toute la tuile : les raccords sont fondus</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>A pixel sees</source>
            <translation>Un pixel voit</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass map</source>
            <translation>Carte de biomasse</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Optical image</source>
            <translation>Image optique</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-2 series</source>
            <translation>Série Sentinel-2</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Sentinel-1 series</source>
            <translation>Série Sentinel-1</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Height map</source>
            <translation>Carte de hauteur</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Image</source>
            <translation>Image</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>, {number} dates</source>
            <translation>, {number} dates</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{ratio} × the output's</source>
            <translation>{ratio} × celle de la sortie</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>as the output</source>
            <translation>comme la sortie</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Its card states none.</source>
            <translation>Sa fiche n'en indique aucun.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Score</source>
            <translation>Score</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Measured on</source>
            <translation>Mesuré sur</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is not the one that its card describes, and will not be run. Install it again.</source>
            <translation>Le fichier n'est pas celui que décrit sa fiche et ne sera pas exécuté. Installez-le de nouveau.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is missing. Install the model again.</source>
            <translation>Le fichier est manquant. Installez de nouveau le modèle.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Python of the engine</source>
            <translation>Python du moteur</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Imported models</source>
            <translation>Modèles importés</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>BioSR computes with a Python of its own, which “Install engine” makes. Name another one here only if you keep one that has the packages of engine/requirements.txt. Empty: the installed one.</source>
            <translation>BioSR calcule avec son propre Python, que crée « Installer le moteur ». N'en indiquez un autre ici que si vous entretenez vous-même un Python qui a les paquets de engine/requirements.txt. Vide : celui qui est installé.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>The environment variable {name} comes first: {value}</source>
            <translation>La variable d'environnement {name} l'emporte : {value}</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} is no raster that QGIS can open.</source>
            <translation>{label} n'est pas un raster que QGIS puisse ouvrir.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The layer {name!r} ({label}) is not a file on this machine: the engine cannot read it.</source>
            <translation>La couche {name!r} ({label}) n'est pas un fichier de cette machine : le moteur ne peut pas la lire.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Save it as a GeoTIFF first (right-click &gt; Export &gt; Save as).</source>
            <translation>Enregistrez-la d'abord en GeoTIFF (clic droit &gt; Exporter &gt; Enregistrer sous).</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The raster {path} of the manifest {manifest} is not on this machine.</source>
            <translation>Le raster {path} du manifeste {manifest} n'est pas sur cette machine.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Download it and name the file in the manifest.</source>
            <translation>Téléchargez-le et indiquez le fichier dans le manifeste.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {text!r}, which is no band number.</source>
            <translation>{label} contient {text!r}, qui n'est pas un numéro de bande.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give numbers from 1, e.g. 4,8,12.</source>
            <translation>Indiquez des numéros à partir de 1, p. ex. 4,8,12.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {value!r}, which are no numbers.</source>
            <translation>{label} contient {value!r}, qui ne sont pas des nombres.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give e.g. 0,100,200.</source>
            <translation>Indiquez p. ex. 0,100,200.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>EXTENT is a point or a line, without any area.</source>
            <translation>EXTENT est un point ou une ligne, sans surface.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give two opposite corners, or leave it empty for the whole map.</source>
            <translation>Indiquez deux coins opposés, ou laissez vide pour toute la carte.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>No Python interpreter was found beside QGIS.</source>
            <translation>Aucun interpréteur Python n'a été trouvé auprès de QGIS.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Make an environment yourself and name its Python in the variable {variable}.</source>
            <translation>Créez vous-même un environnement et indiquez son Python dans la variable {variable}.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's folder cannot be written</source>
            <translation>Impossible d'écrire dans le dossier du moteur</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>There is no CUDA on macOS.</source>
            <translation>Il n'y a pas de CUDA sous macOS.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Install the flavour cpu.</source>
            <translation>Installez la variante cpu.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>For this Python, 3.9, CUDA does not come as packages: CUDA 12 and cuDNN 9 must be there.</source>
            <translation>Pour ce Python, 3.9, CUDA n'existe pas sous forme de paquets : CUDA 12 et cuDNN 9 doivent être présents.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The folder of wheels {wheels} does not exist.</source>
            <translation>Le dossier de wheels {wheels} n'existe pas.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Choose the right folder.</source>
            <translation>Choisissez le bon dossier.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk; {folder} has {free:.1f} GB free.</source>
            <translation>Le moteur ({flavour}) demande environ {needed:.1f} GB de disque ; {folder} a {free:.1f} GB libres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk and loads about {loaded:.1f} GB; {folder} has {free:.1f} GB free.</source>
            <translation>Le moteur ({flavour}) demande environ {needed:.1f} GB de disque et télécharge environ {loaded:.1f} GB ; {folder} a {free:.1f} GB libres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The disk of {folder} has {free:.1f} GB free; the engine ({flavour}) needs about {needed:.1f} GB.</source>
            <translation>Le disque de {folder} a {free:.1f} GB libres ; le moteur ({flavour}) demande environ {needed:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Free some space and run 'Install engine' again.</source>
            <translation>Libérez de la place et exécutez de nouveau « Installer le moteur ».</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Versions are not locked: the packages may be others than BioSR was tested with.</source>
            <translation>Les versions ne sont pas figées : les paquets peuvent différer de ceux avec lesquels BioSR a été testé.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The virtual environment cannot be made</source>
            <translation>Impossible de créer l'environnement virtuel</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's packages cannot be installed</source>
            <translation>Impossible d'installer les paquets du moteur</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The installed engine does not work</source>
            <translation>Le moteur installé ne fonctionne pas</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the environment variable {name}</source>
            <translation>la variable d'environnement {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the setting {name}</source>
            <translation>le paramètre {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>installed by the algorithm 'Install engine'</source>
            <translation>installé par l'algorithme « Installer le moteur »</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>QGIS's own Python has everything that the engine needs</source>
            <translation>le Python de QGIS a tout ce dont le moteur a besoin</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>BioSR's engine is not installed.</source>
            <translation>Le moteur de BioSR n'est pas installé.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Run the algorithm 'Install engine' of the Processing Toolbox (BioSR &gt; Engine), or type: qgis_process run biosr:installengine</source>
            <translation>Exécutez l'algorithme « Installer le moteur » de la boîte à outils de traitements (BioSR &gt; Moteur), ou tapez : qgis_process run biosr:installengine</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>The Python interpreter {path}, named by {where}, does not exist.</source>
            <translation>L'interpréteur Python {path}, désigné par {where}, n'existe pas.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Give the absolute path of a Python that has the engine's dependencies, or remove that entry.</source>
            <translation>Indiquez le chemin absolu d'un Python qui a les dépendances du moteur, ou supprimez cette entrée.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>named by {where}</source>
            <translation>désigné par {where}</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} comes with BioSR.</source>
            <translation>Le modèle {id!r} est fourni avec BioSR.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Only imported ones are removed.</source>
            <translation>Seuls les modèles importés peuvent être supprimés.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} cannot be removed: {reason}.</source>
            <translation>Impossible de supprimer le modèle {id!r} : {reason}.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Close what uses it, or remove it from {folder}.</source>
            <translation>Fermez ce qui l'utilise, ou supprimez-le de {folder}.</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>exit code {code}</source>
            <translation>code de sortie {code}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}, {name}</source>
            <translation>signal {number}, {name}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}</source>
            <translation>signal {number}</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>BioSR: super-resolution of biomass maps</source>
            <translation>BioSR : super-résolution de cartes de biomasse</translation>
        </message>
        <message>
            <location filename="../runner.py" />
            <source>Engine: {path} ({reason})</source>
            <translation>Moteur : {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>AGB {model} [Mg/ha]</source>
            <translation>AGB {model} [Mg/ha]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Canopy height {model} [m]</source>
            <translation>Hauteur de canopée {model} [m]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Above-ground biomass</source>
            <translation>Biomasse aérienne</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>like what the model was trained on</source>
            <translation>semblable aux données d'entraînement du modèle</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>outside the training range</source>
            <translation>hors de la plage d'entraînement</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Standard deviation</source>
            <translation>Écart-type</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Applicability</source>
            <translation>Applicabilité</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>{value} and more</source>
            <translation>{value} et plus</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's Python {interpreter} cannot be started: {reason}.</source>
            <translation>Impossible de démarrer le Python du moteur {interpreter} : {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine' again.</source>
            <translation>Exécutez de nouveau l'algorithme « Installer le moteur ».</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>it left no message</source>
            <translation>il n'a laissé aucun message</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine cannot run with {interpreter}: {reason}.</source>
            <translation>Le moteur ne peut pas s'exécuter avec {interpreter} : {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine', or name another Python.</source>
            <translation>Exécutez l'algorithme « Installer le moteur », ou indiquez un autre Python.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's process ended without a result ({exit}: {said}).</source>
            <translation>Le processus du moteur s'est terminé sans résultat ({exit} : {said}).</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>If the machine ran out of memory, choose a smaller extent or batch size; the log has more.</source>
            <translation>Si la machine a manqué de mémoire, choisissez une emprise ou un nombre de tuiles à la fois plus petits ; le journal en dit plus.</translation>
        </message>
    </context>
</TS>
