<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
    <context>
        <name>BioSR</name>
        <message>
            <location filename="../algorithms/base.py" />
            <source>The run was cancelled. Nothing was written.</source>
            <translation>A execução foi cancelada. Nada foi gravado.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Engine information (doctor)</source>
            <translation>Informações do motor (diagnóstico)</translation>
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
            <translation>Mostra qual Python executa o motor do BioSR, as suas versões e os dispositivos que realmente funcionam.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>doctor,diagnose,version,gpu,cuda,onnxruntime,problem</source>
            <translation>diagnóstico,versão,problema,gpu,cuda,placa gráfica,placa de vídeo,onnxruntime</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;Says which Python interpreter runs the engine and why that one, which versions it has, and which devices really work: a small model is run on each. Put this text into a bug report.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Informa qual interpretador Python executa o motor e por que esse, que versões ele contém e quais dispositivos realmente funcionam: em cada um é executado um modelo pequeno. Inclua este texto em relatos de erros.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;The interpreter is, in this order: the one named in the environment variable &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; or the setting &lt;code&gt;biosr/python&lt;/code&gt;; the one that &lt;i&gt;Install engine&lt;/i&gt; made; QGIS's own, if it has all that is needed.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O interpretador é, nesta ordem: o indicado na variável de ambiente &lt;code&gt;BIOSR_PYTHON&lt;/code&gt; ou na configuração &lt;code&gt;biosr/python&lt;/code&gt;; o que foi criado por &lt;i&gt;Instalar o motor&lt;/i&gt;; o do próprio QGIS, se tiver tudo o que é preciso.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:engineinfo&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../algorithms/superresolve.py" />
            <source>Report</source>
            <translation>Relatório</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The same information as an HTML page.</source>
            <translation>As mesmas informações em uma página HTML.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <location filename="../algorithms/install_engine.py" />
            <source>The engine's Python</source>
            <translation>Python do motor</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Why that one</source>
            <translation>Motivo da escolha</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Interpreter: {path} ({reason})</source>
            <translation>Interpretador: {path} ({reason})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Imported models: {names} ({folder})</source>
            <translation>Modelos importados: {names} ({folder})</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The engine does not work with {python}: {reason}.</source>
            <translation>O motor não funciona com {python}: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Run the algorithm 'Install engine', or name another Python in BIOSR_PYTHON.</source>
            <translation>Execute o algoritmo “Instalar o motor” ou indique outro Python em BIOSR_PYTHON.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>The report {path} cannot be written: {reason}.</source>
            <translation>Não é possível gravar o relatório {path}: {reason}.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>Choose another folder.</source>
            <translation>Escolha outra pasta.</translation>
        </message>
        <message>
            <location filename="../algorithms/engine_info.py" />
            <source>BioSR engine</source>
            <translation>Motor do BioSR</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The report: scores, plots, tables. One page, no network needed.</source>
            <translation>O relatório: pontuações, gráficos, tabelas. Uma única página, que dispensa rede.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Table</source>
            <translation>Tabela</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Every number on a line of its own, with its interval and unit.</source>
            <translation>Cada número em uma linha própria, com o seu intervalo e a sua unidade.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>All results as JSON</source>
            <translation>Todos os resultados em JSON</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Everything that the report shows, for programs.</source>
            <translation>Tudo o que o relatório mostra, para programas.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Pixels that were compared</source>
            <translation>Pixels comparados</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Bias of the first map</source>
            <translation>Viés do primeiro mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>MAE of the first map</source>
            <translation>MAE do primeiro mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>RMSE of the first map</source>
            <translation>RMSE do primeiro mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>R² of the first map</source>
            <translation>R² do primeiro mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluate maps against a reference</source>
            <translation>Avaliar mapas com uma referência</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Evaluation</source>
            <translation>Avaliação</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Scores biomass or canopy height maps against a reference, with confidence intervals and plots.</source>
            <translation>Pontua mapas de biomassa ou de altura do dossel em relação a uma referência, com intervalos de confiança e gráficos.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>validation,accuracy,assessment,rmse,bias,r2,error,semivariogram,bootstrap,confidence,strata,carbon,agb,canopy height,compare</source>
            <translation>validação,exatidão,acurácia,precisão,avaliação,rmse,viés,r2,erro,semivariograma,bootstrap,confiança,estratos,carbono,biomassa,altura do dossel,comparar</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;Compares maps with a reference, pixel by pixel on the reference's grid. Maps may differ in CRS and pixel size: finer ones are averaged, coarser ones are bilinear, unless you say otherwise.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Compara mapas com uma referência, pixel a pixel, na grade da referência. Os mapas podem diferir em SRC e tamanho do pixel: dos mais finos calcula-se a média e os mais grosseiros são interpolados de forma bilinear, salvo indicação em contrário.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;The report holds bias, MAE, RMSE, R² and the papers' scores with 95 % confidence intervals (whole blocks of pixels are drawn, because neighbours err alike), error by class of the reference and by slope, where the errors are and how far they are related; and for polygons means and totals with their standard errors.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O relatório contém viés, MAE, RMSE, R² e as pontuações dos artigos com intervalos de confiança de 95 % (são sorteados blocos inteiros de pixels, porque vizinhos erram de forma parecida), o erro por classe da referência e por declividade, onde estão os erros e até que distância estão relacionados; e, para polígonos, médias e totais com os seus erros padrão.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;&lt;b&gt;Convention&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; counts pixels that map and reference know, as they are. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; and &lt;i&gt;sera_h_training&lt;/i&gt; count as the papers' code does, to compare with their tables.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Convenção&lt;/b&gt;: &lt;i&gt;masked&lt;/i&gt; conta, tais como são, os pixels que o mapa e a referência conhecem. &lt;i&gt;biosharp&lt;/i&gt;, &lt;i&gt;sera_h_published&lt;/i&gt; e &lt;i&gt;sera_h_training&lt;/i&gt; contam como o código dos artigos, para comparar com as suas tabelas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;A reference that the maps were trained on tells nothing of how good they are elsewhere.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Uma referência com a qual os mapas foram treinados nada diz sobre a qualidade deles em outros lugares.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:evaluatemaps -- REFERENCE=lidar.tif MAPS=a.tif MAPS=b.tif QUANTITY=biomass REPORT=report.html&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>The evaluation is not valid: {error}.</source>
            <translation>A avaliação não é válida: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Correct the parameters.</source>
            <translation>Corrija os parâmetros.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>CLIP holds {number} numbers, not 2.</source>
            <translation>CLIP contém {number} números, e não 2.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give the lowest and the highest.</source>
            <translation>Indique o menor e o maior.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>STRATA is no polygon layer that QGIS can open.</source>
            <translation>STRATA não é uma camada de polígonos que o QGIS possa abrir.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <location filename="../inputs.py" />
            <source>Check the path.</source>
            <translation>Verifique o caminho.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>{label} holds {values} values for {maps} maps.</source>
            <translation>{label} contém {values} valores para {maps} mapas.</translation>
        </message>
        <message>
            <location filename="../algorithms/evaluate_maps.py" />
            <source>Give one for each, or one for all.</source>
            <translation>Indique um para cada, ou um só para todos.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Import model (ONNX network)</source>
            <translation>Importar modelo (rede ONNX)</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Makes a model of an ONNX super-resolution network from a file, a folder or an address.</source>
            <translation>Transforma em modelo uma rede ONNX de super-resolução de um arquivo, de uma pasta ou de um endereço.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>onnx,network,deep learning,super-resolution,card,download,install model</source>
            <translation>onnx,rede neural,aprendizado profundo,super-resolução,ficha,baixar,instalar modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;Imports an ONNX network that was made elsewhere, so that &lt;i&gt;Super-resolve with a model of your choice&lt;/i&gt; runs it. A file with a card, beside or inside it, needs nothing more. Of any other, say what it takes; what you leave out is found from the graph, by one run, or by measuring (the halo). The file is looked at before anything of it is run; what holds code, points to other files or makes no sense is refused.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Importa uma rede ONNX criada em outro lugar, para que &lt;i&gt;Super-resolução com um modelo à escolha&lt;/i&gt; a execute. Um arquivo com ficha, ao lado ou dentro dele, não precisa de mais nada. De qualquer outro, indique o que ele recebe; o que for omitido é deduzido do grafo, de uma execução ou por medição (o halo). O arquivo é examinado antes que algo dele seja executado; o que contém código, aponta para outros arquivos ou não faz sentido é recusado.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Inputs&lt;/b&gt;: one a line, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; what is left out at the end is found. &lt;i&gt;role&lt;/i&gt; is biomass, optical, height or image; &lt;i&gt;ratio&lt;/i&gt; is how many output pixels one input pixel spans along a side; &lt;i&gt;bands&lt;/i&gt; are names in the order of the channels. A network with one input, of which nothing is said, takes an image.&lt;br/&gt; &lt;b&gt;Scaling&lt;/b&gt;: only if the network does not scale by itself. &lt;code&gt;name:mean:deviation&lt;/code&gt;: an input gets (x − mean) / deviation, the output the inverse; &lt;code&gt;input:0:10000&lt;/code&gt; makes reflectance 0–1 of reflectance × 10000.&lt;br/&gt; &lt;b&gt;Address&lt;/b&gt;: needs the digest that its publisher states. QGIS's network settings count; a download that was interrupted goes on.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entradas&lt;/b&gt;: uma por linha, &lt;code&gt;name:role:ratio:bands:unit&lt;/code&gt;; o que faltar no fim é deduzido. &lt;i&gt;role&lt;/i&gt; é biomass, optical, height ou image; &lt;i&gt;ratio&lt;/i&gt; é quantos pixels de saída um pixel de entrada abrange ao longo de um lado; &lt;i&gt;bands&lt;/i&gt; são os nomes na ordem dos canais. Uma rede com uma só entrada, da qual nada é dito, recebe uma imagem.&lt;br/&gt; &lt;b&gt;Escala&lt;/b&gt;: só se a rede não fizer a escala por si. &lt;code&gt;name:mean:deviation&lt;/code&gt;: uma entrada recebe (x − mean) / deviation, a saída o inverso; &lt;code&gt;input:0:10000&lt;/code&gt; transforma reflectância × 10000 em reflectância de 0–1.&lt;br/&gt; &lt;b&gt;Endereço&lt;/b&gt;: precisa do resumo criptográfico que o editor publica. Valem as configurações de rede do QGIS; um download interrompido é retomado.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:importmodel -- SOURCE=carn.onnx INPUTS=input:optical:2:B2,B3,B4,B8&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model: file, folder or address</source>
            <translation>Modelo: arquivo, pasta ou endereço</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>An .onnx file, a folder that holds one (or several with their cards), or an https address.</source>
            <translation>Um arquivo .onnx, uma pasta que contenha um (ou vários com as suas fichas), ou um endereço https.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Id of the model</source>
            <translation>Id do modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Small letters, digits, - and _; empty: the file's name.</source>
            <translation>Letras minúsculas, algarismos, - e _; vazio: o nome do arquivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title</source>
            <translation>Título</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Title in lists; empty: the file's name.</source>
            <translation>Título nas listas; vazio: o nome do arquivo.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Task</source>
            <translation>Tarefa</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>What the network makes; it decides the map's style.</source>
            <translation>O que a rede produz; define o estilo do mapa.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Inputs, one a line: name:role:ratio:bands:unit</source>
            <translation>Entradas, uma por linha: name:role:ratio:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>E.g. input:optical:2:B2,B3,B4,B8. Roles: {roles}.</source>
            <translation>P. ex. input:optical:2:B2,B3,B4,B8. Papéis: {roles}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output: name:bands:unit</source>
            <translation>Saída: name:bands:unit</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Empty: as the input, or as the task says.</source>
            <translation>Vazio: como a entrada, ou conforme a tarefa.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Scaling, one a line: name:mean:deviation</source>
            <translation>Escala, uma por linha: name:mean:deviation</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>If the network does not scale by itself, e.g. input:0:10000 and output:0:10000.</source>
            <translation>Se a rede não fizer a escala por si, p. ex. input:0:10000 e output:0:10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <location filename="../gui/model_words.py" />
            <source>Digest</source>
            <translation>Resumo criptográfico</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>SHA-256 of the file, with or without sha256: before it; needed for an address.</source>
            <translation>SHA-256 do arquivo, com ou sem sha256: na frente; necessário para um endereço.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tile size</source>
            <translation>Tamanho do bloco</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Side of a tile in output pixels. 0: chosen.</source>
            <translation>Lado de um bloco em pixels de saída. 0: escolhido automaticamente.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Halo</source>
            <translation>Halo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Output pixels to discard at a tile's edge. -1: measured.</source>
            <translation>Pixels de saída descartados na borda de um bloco. -1: medido.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Tiles start on multiples of</source>
            <translation>Os blocos começam em múltiplos de</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>In output pixels. 0: measured.</source>
            <translation>Em pixels de saída. 0: medido.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Licence of the weights</source>
            <translation>Licença dos pesos</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>As its publisher states it.</source>
            <translation>Como o editor a indica.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Whom to cite</source>
            <translation>Quem citar</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A publication or an address that the card shall name.</source>
            <translation>Uma publicação ou um endereço que a ficha deve mencionar.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Replace a model of this id</source>
            <translation>Substituir um modelo com este id</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>A model of the same id that was imported before is replaced.</source>
            <translation>Um modelo com o mesmo id, importado antes, é substituído.</translation>
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
            <translation>Ficha do modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Model file</source>
            <translation>Arquivo do modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Ratio</source>
            <translation>Razão de escala</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>The description is not valid: {error}.</source>
            <translation>A descrição não é válida: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/import_model.py" />
            <source>Correct it.</source>
            <translation>Corrija-a.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install engine (Python packages of BioSR)</source>
            <translation>Instalar o motor (pacotes Python do BioSR)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes a Python environment of BioSR's own with ONNX Runtime; QGIS's packages stay as they are.</source>
            <translation>Cria um ambiente Python próprio do BioSR com ONNX Runtime; os pacotes do QGIS ficam como estão.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>setup,uninstall,dependencies,pip,onnxruntime,cuda,gpu,offline,wheels</source>
            <translation>instalação,desinstalar,dependências,pip,onnxruntime,cuda,gpu,sem rede,wheels</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;BioSR computes in a process of its own, with Python packages of its own. This makes them a virtual environment in your QGIS profile, once for each version of QGIS's Python. Nothing is installed into QGIS.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O BioSR calcula em um processo próprio, com pacotes Python próprios. Este algoritmo cria para eles um ambiente virtual no seu perfil do QGIS, uma vez para cada versão do Python do QGIS. Nada é instalado no QGIS.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;&lt;b&gt;Flavour&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; loads about 0.1 GB and needs 0.5 GB of disk; &lt;i&gt;cuda&lt;/i&gt;, for NVIDIA graphics cards, loads 1.7 GB and needs 6 GB: CUDA and cuDNN come as packages, only the driver must be there.&lt;br/&gt; &lt;b&gt;Package index&lt;/b&gt;: a mirror to take packages from.&lt;br/&gt; &lt;b&gt;Folder of wheels&lt;/b&gt;: for machines without network. Fill it elsewhere, under the same system and Python version, with &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (a file of the plugin).&lt;br/&gt; &lt;b&gt;Tested versions only&lt;/b&gt;: packages must be the very builds that BioSR was tested with, which their digests prove. A mirror that makes builds of its own needs this off.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Variante&lt;/b&gt;: &lt;i&gt;cpu&lt;/i&gt; baixa cerca de 0.1 GB e precisa de 0.5 GB de disco; &lt;i&gt;cuda&lt;/i&gt;, para placas gráficas NVIDIA, baixa 1.7 GB e precisa de 6 GB: CUDA e cuDNN vêm como pacotes, só o driver precisa estar instalado.&lt;br/&gt; &lt;b&gt;Índice de pacotes&lt;/b&gt;: um espelho de onde obter os pacotes.&lt;br/&gt; &lt;b&gt;Pasta de wheels&lt;/b&gt;: para máquinas sem rede. Preencha-a em outro lugar, com o mesmo sistema e a mesma versão do Python, com &lt;code&gt;pip download --only-binary=:all: --require-hashes -d FOLDER -r engine/locks/cpu.txt&lt;/code&gt; (um arquivo do complemento).&lt;br/&gt; &lt;b&gt;Apenas versões testadas&lt;/b&gt;: os pacotes têm de ser exatamente aqueles com que o BioSR foi testado, o que os seus resumos criptográficos provam. Desative-o para um espelho que compila pacotes próprios.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;The proxy of QGIS and pip's own settings (proxy, certificates, index) count. An attempt that fails or is cancelled leaves what was there before; another version of the plugin keeps its own environment.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Valem o proxy do QGIS e as configurações do próprio pip (proxy, certificados, índice). Uma tentativa que falha ou é cancelada deixa o que havia antes; outra versão do complemento mantém o seu próprio ambiente.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:installengine&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Flavour</source>
            <translation>Variante</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>cpu runs everywhere; cuda needs an NVIDIA graphics card and its driver.</source>
            <translation>cpu funciona em toda parte; cuda precisa de uma placa gráfica NVIDIA e do seu driver.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Folder of wheels (for machines without network)</source>
            <translation>Pasta de wheels (para máquinas sem rede)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>If given, packages come from this folder alone and the network is not used.</source>
            <translation>Se indicada, os pacotes vêm só desta pasta e a rede não é usada.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Package index (mirror)</source>
            <translation>Índice de pacotes (espelho)</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Address of a package index to take packages from; empty: pip's own.</source>
            <translation>Endereço de um índice de onde obter os pacotes; vazio: o do pip.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Tested versions only</source>
            <translation>Apenas versões testadas</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Takes exactly the builds that BioSR was tested with; otherwise any versions within its bounds.</source>
            <translation>Usa exatamente os pacotes com que o BioSR foi testado; caso contrário, quaisquer versões dentro dos seus limites.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Install again if it is complete</source>
            <translation>Instalar de novo mesmo que esteja completo</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Makes the environment anew; the present one is kept until the new one works.</source>
            <translation>Recria o ambiente; o atual é mantido até que o novo funcione.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Uninstall instead</source>
            <translation>Desinstalar em vez de instalar</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Removes all environments that BioSR has made for this Python, and installs nothing.</source>
            <translation>Remove todos os ambientes que o BioSR criou para este Python e não instala nada.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>Installed flavour</source>
            <translation>Variante instalada</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is uninstalled; {size:.0f} MB are freed.</source>
            <translation>O motor foi desinstalado; {size:.0f} MB foram liberados.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed already; nothing was done.</source>
            <translation>O motor já está instalado; nada foi feito.</translation>
        </message>
        <message>
            <location filename="../algorithms/install_engine.py" />
            <source>The engine is installed and works.</source>
            <translation>O motor está instalado e funciona.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>no data</source>
            <translation>sem dados</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>saturated or defective</source>
            <translation>saturado ou defeituoso</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>dark area</source>
            <translation>área escura</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud shadow</source>
            <translation>sombra de nuvem</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>vegetation</source>
            <translation>vegetação</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>bare soil</source>
            <translation>solo exposto</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>water</source>
            <translation>água</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>unclassified</source>
            <translation>não classificado</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, medium probability</source>
            <translation>nuvem, probabilidade média</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>cloud, high probability</source>
            <translation>nuvem, probabilidade alta</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>thin cirrus</source>
            <translation>cirros finos</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>snow or ice</source>
            <translation>neve ou gelo</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Preparation</source>
            <translation>Preparação</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2 scenes (files)</source>
            <translation>Cenas Sentinel-2 (arquivos)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Zipped products, MTD_MSIL2A.xml, rasters.</source>
            <translation>Produtos compactados, MTD_MSIL2A.xml, rasters.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Folder with scenes</source>
            <translation>Pasta com cenas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>A SAFE folder, or a folder with any number of scenes.</source>
            <translation>Uma pasta SAFE, ou uma pasta com qualquer número de cenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>STAC API</source>
            <translation>API STAC</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Address of a catalogue to search instead, this or another one; needs an area.</source>
            <translation>Endereço de um catálogo onde pesquisar em vez disso, um destes ou outro; precisa de uma área.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Collection</source>
            <translation>Coleção</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Its collection; empty: the most common id, e.g. sentinel-2-l2a.</source>
            <translation>A sua coleção; vazio: o id mais comum, p. ex. sentinel-2-l2a.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Largest cloud cover of a scene (%)</source>
            <translation>Cobertura máxima de nuvens de uma cena (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What its metadata say; scenes that say nothing are taken.</source>
            <translation>Conforme os metadados; cenas que nada dizem são usadas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Scene classes to drop</source>
            <translation>Classes da cena a descartar</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Sentinel-2's SCL classes that count as not seen.</source>
            <translation>Classes SCL do Sentinel-2 que contam como não vistas.</translation>
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
            <translation>P. ex. B4,B8,B12; vazio: todas as que os modelos podem receber.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Layer that gives the grid</source>
            <translation>Camada que dá a grade</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>E.g. the biomass map: its pixels, divided, are the grid. Empty: a grid is made.</source>
            <translation>P. ex. o mapa de biomassa: os seus pixels, divididos, são a grade. Vazio: é criada uma grade.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixels in one of the layer's, along a side</source>
            <translation>Pixels em um da camada, ao longo de um lado</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>4 for the guide of a biomass map that is made four times finer.</source>
            <translation>4 para a imagem guia de um mapa de biomassa que fica quatro vezes mais fino.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>The wanted part; empty: the whole layer, or all scenes.</source>
            <translation>A parte desejada; vazio: toda a camada, ou todas as cenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>CRS without a layer</source>
            <translation>SRC sem camada</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Where no layer gives the grid; empty: that of most scenes.</source>
            <translation>Quando nenhuma camada dá a grade; vazio: o da maioria das cenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Pixel size without a layer</source>
            <translation>Tamanho do pixel sem camada</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>In units of the CRS; 0: that of the sensor.</source>
            <translation>Em unidades do SRC; 0: o do sensor.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Bands of stacked rasters</source>
            <translation>Bandas de rasters empilhados</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Their names in order, e.g. B2,B3,B4,B8,cloud, if the rasters do not say them.</source>
            <translation>Os seus nomes na ordem, p. ex. B2,B3,B4,B8,cloud, se os rasters não os indicarem.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Added to Sentinel-2's numbers</source>
            <translation>Valor somado aos números do Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Empty: what each product says (-1000 since processing baseline 04.00).</source>
            <translation>Vazio: o que cada produto indica (-1000 desde a linha de base de processamento 04.00).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Memory for pixels (MB)</source>
            <translation>Memória para pixels (MB)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Larger areas are read in more blocks, not with more memory.</source>
            <translation>Áreas maiores são lidas em mais blocos, não com mais memória.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>Go on where a run stopped</source>
            <translation>Continuar de onde uma execução parou</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare.py" />
            <source>What an interrupted run of the same parameters has finished is kept and not made again.</source>
            <translation>O que uma execução interrompida com os mesmos parâmetros terminou é mantido e não é refeito.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Prepare Sentinel-2 composite (cloud-free median)</source>
            <translation>Preparar composição Sentinel-2 (mediana sem nuvens)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Makes a cloud-free image of many Sentinel-2 or Landsat-5 scenes, on the grid of a biomass map.</source>
            <translation>Cria uma imagem sem nuvens de muitas cenas Sentinel-2 ou Landsat-5, na grade de um mapa de biomassa.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>sentinel-2,landsat,mosaic,median,cloud mask,scl,stac,safe,guide,reflectance</source>
            <translation>sentinel-2,landsat,mosaico,mediana,máscara de nuvens,scl,stac,safe,imagem guia,reflectância</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Makes the optical image that &lt;i&gt;Super-resolve biomass (AGB) map&lt;/i&gt; takes: for each pixel the median of all dates on which it is clear. Its last band says how many these are.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Cria a imagem óptica que &lt;i&gt;Super-resolução de um mapa de biomassa (AGB)&lt;/i&gt; recebe: para cada pixel, a mediana de todas as datas em que ele está limpo. A última banda diz quantas são.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Scenes&lt;/b&gt;: Sentinel-2 Level-2A products as they are distributed (zipped or not), folders with a raster for each band, or stacked rasters; or a &lt;b&gt;STAC API&lt;/b&gt;, which is searched for the area and the period. Landsat-5 Level-2 works alike.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Cenas&lt;/b&gt;: produtos Sentinel-2 de nível 2A tal como são distribuídos (compactados ou não), pastas com um raster por banda, ou rasters empilhados; ou uma &lt;b&gt;API STAC&lt;/b&gt;, na qual são pesquisados a área e o período. Com Landsat-5 de nível 2 é igual.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;&lt;b&gt;Grid&lt;/b&gt;: choose the biomass map; the result then has 4 × 4 pixels in each of its. Without a layer the scenes' own pixels are taken.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Grade&lt;/b&gt;: escolha o mapa de biomassa; o resultado tem então 4 × 4 pixels em cada um dos dele. Sem camada são usados os pixels das próprias cenas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;Clouds, their shadows, cirrus and snow are dropped. The offset that products have since processing baseline 04.00 is taken off. Sentinel-2 becomes reflectance × 10000, Landsat-5 reflectance from 0 to 1.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Nuvens, as suas sombras, cirros e neve são descartados. O deslocamento que os produtos têm desde a linha de base de processamento 04.00 é retirado. Sentinel-2 passa a reflectância × 10000, Landsat-5 a reflectância de 0 a 1.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentinel2composite -- FOLDER=scenes GRID=agb.tif BANDS=B4,B8,B12 START=2021-05-01 END=2021-09-30 OUTPUT=s2.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Sensor</source>
            <translation>Sensor</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The satellite that the scenes are from.</source>
            <translation>O satélite de que provêm as cenas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>First day</source>
            <translation>Primeiro dia</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Earlier scenes are left out; empty: none.</source>
            <translation>Cenas anteriores são deixadas de fora; vazio: nenhuma.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Last day</source>
            <translation>Último dia</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Later scenes are left out; empty: none.</source>
            <translation>Cenas posteriores são deixadas de fora; vazio: nenhuma.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Composite</source>
            <translation>Composição</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>The median of each band, and the number of observations: a Cloud Optimized GeoTIFF.</source>
            <translation>A mediana de cada banda e o número de observações: um GeoTIFF otimizado para a nuvem (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Number of scenes</source>
            <translation>Número de cenas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates</source>
            <translation>Número de datas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <source>Share of pixels that hold data</source>
            <translation>Proporção de pixels com dados</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The parameters do not fit: {error}.</source>
            <translation>Os parâmetros não são adequados: {error}.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel2_composite.py" />
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Correct them.</source>
            <translation>Corrija-os.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Prepare Sentinel-1 and Sentinel-2 time series</source>
            <translation>Preparar séries temporais Sentinel-1 e Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Chooses clear Sentinel-2 dates around a day and the nearest Sentinel-1 scenes, on one grid.</source>
            <translation>Escolhe datas limpas do Sentinel-2 em torno de um dia e as cenas do Sentinel-1 mais próximas, em uma mesma grade.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>sentinel-1,sentinel-2,sar,series,canopy height,stac,manifest</source>
            <translation>sentinel-1,sentinel-2,radar,sar,série temporal,altura do dossel,stac,manifesto</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;Makes the dated images that canopy height models take: Sentinel-2 without clouds on some dates around a reference day, and for each the nearest ascending and descending scene of Sentinel-1 (VV and VH, in dB).&lt;/p&gt;</source>
            <translation>&lt;p&gt;Cria as imagens datadas que os modelos de altura do dossel recebem: Sentinel-2 sem nuvens em algumas datas em torno de um dia de referência e, para cada uma, as cenas ascendente e descendente do Sentinel-1 mais próximas (VV e VH, em dB).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt;: those that show too little of the area are left out; of more than are wanted, clear ones that are spread over the time are taken, always the same.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Datas&lt;/b&gt;: as que mostram muito pouco da área são deixadas de fora; se houver mais do que as desejadas, são usadas datas limpas e espalhadas no tempo, sempre as mesmas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: terrain-corrected backscatter (RTC), linear power or dB. What is missing stays missing; if one orbit has no scene at all you are warned.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Sentinel-1&lt;/b&gt;: retroespalhamento corrigido do relevo (RTC), em potência linear ou dB. O que falta continua em falta; se uma órbita não tiver nenhuma cena, há um aviso.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;The result is a manifest (.json); its rasters lie beside it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O resultado é um manifesto (.json); os seus rasters ficam ao lado dele.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:preparesentineltimeseries -- FOLDER=s2 S1_FOLDER=s1 REFERENCE=2021-07-15 OUTPUT=series.json&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Sentinel-1 scenes (files)</source>
            <translation>Cenas Sentinel-1 (arquivos)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Rasters with the bands VV and VH.</source>
            <translation>Rasters com as bandas VV e VH.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Folder with Sentinel-1 scenes</source>
            <translation>Pasta com cenas Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>A raster for each band, or stacks.</source>
            <translation>Um raster por banda, ou rasters empilhados.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Collection of Sentinel-1</source>
            <translation>Coleção do Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Its collection at the STAC API, e.g. sentinel-1-rtc; empty: no radar from there.</source>
            <translation>A sua coleção na API STAC, p. ex. sentinel-1-rtc; vazio: nada de radar de lá.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Reference day</source>
            <translation>Dia de referência</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>The day that the series is for.</source>
            <translation>O dia para o qual a série é feita.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Days before and after it</source>
            <translation>Dias antes e depois</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Scenes of other days are left out.</source>
            <translation>Cenas de outros dias são deixadas de fora.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Number of dates at most</source>
            <translation>Número máximo de datas</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fewer if there are fewer.</source>
            <translation>Menos se houver menos.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Least clear share (%)</source>
            <translation>Proporção limpa mínima (%)</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Of the area, on each date.</source>
            <translation>Da área, em cada data.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Unit of Sentinel-1</source>
            <translation>Unidade do Sentinel-1</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>auto looks at the values: below 0 they are dB.</source>
            <translation>auto olha para os valores: abaixo de 0 são dB.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Fill one orbit's gaps from the other</source>
            <translation>Preencher as lacunas de uma órbita com a outra</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>For programs other than BioSR, which does so by itself where an orbit is missing on all dates.</source>
            <translation>Para programas que não o BioSR, que o faz por si onde uma órbita falta em todas as datas.</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Manifest of the series</source>
            <translation>Manifesto da série</translation>
        </message>
        <message>
            <location filename="../algorithms/prepare_sentinel_time_series.py" />
            <source>Names the rasters, which lie beside it, with their dates.</source>
            <translation>Nomeia os rasters, que ficam ao lado dele, com as suas datas.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Super-resolution</source>
            <translation>Super-resolução</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A page on the result: before and after, totals, a profile, the model, how to repeat it.</source>
            <translation>Uma página sobre o resultado: antes e depois, totais, um perfil, o modelo, como repeti-lo.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device that ran the model</source>
            <translation>Dispositivo que executou o modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Number of tiles</source>
            <translation>Número de blocos</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Run time in seconds</source>
            <translation>Tempo de execução em segundos</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Id of an installed model, or path of an .onnx file with its card.</source>
            <translation>Id de um modelo instalado, ou caminho de um arquivo .onnx com a sua ficha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <location filename="../evaluation.py" />
            <source>Extent</source>
            <translation>Extensão</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The part to compute; its pixels equal those of the whole map. Empty: the whole coarsest layer.</source>
            <translation>A parte a calcular; os seus pixels são iguais aos do mapa inteiro. Vazio: toda a camada mais grosseira.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>CRS of the result</source>
            <translation>SRC do resultado</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The finished map is warped to this CRS. Empty: that of the coarsest layer, nothing is warped.</source>
            <translation>O mapa pronto é reprojetado para este SRC. Vazio: o da camada mais grosseira, nada é reprojetado.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band with the uncertainty</source>
            <translation>Adicionar uma banda com a incerteza</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>A second band: the standard deviation of the error. Takes four times as long.</source>
            <translation>Uma segunda banda: o desvio padrão do erro. Demora quatro vezes mais.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Keep the coarse map's totals</source>
            <translation>Manter os totais do mapa grosseiro</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>The mean of the result over each coarse pixel is that pixel's value.</source>
            <translation>A média do resultado em cada pixel grosseiro é o valor desse pixel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Add a band that warns where the model was not trained for</source>
            <translation>Adicionar uma banda que avisa onde o modelo não foi treinado</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>One where a value of the inputs lies outside the range that the model was trained on.</source>
            <translation>Vale um onde um valor das entradas está fora da faixa em que o modelo foi treinado.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Device</source>
            <translation>Dispositivo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>auto takes the graphics card if it works; any other fails if it does not work, and says why.</source>
            <translation>auto usa a placa gráfica se ela funcionar; qualquer outro falha se não funcionar, e diz por quê.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tile size in pixels</source>
            <translation>Tamanho do bloco em pixels</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Side of the square tiles that the model computes, of the sizes that it has. 0: the one that wastes least.</source>
            <translation>Lado dos blocos quadrados que o modelo calcula, dos tamanhos que ele admite. 0: o que menos desperdiça.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles at a time</source>
            <translation>Blocos de cada vez</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Tiles that the model takes at once; more need more memory. 0: chosen by the engine.</source>
            <translation>Blocos que o modelo recebe de uma vez; mais precisam de mais memória. 0: escolhido pelo motor.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads</source>
            <translation>Threads do processador</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Processor threads to use. 0: all.</source>
            <translation>Threads do processador a usar. 0: todas.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory limit in MB</source>
            <translation>Limite de memória em MB</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Memory that the engine may take; wide maps are made in columns that keep to it. 0: it chooses.</source>
            <translation>Memória que o motor pode usar; mapas largos são feitos em colunas que a respeitam. 0: ele escolhe.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Go on with an unfinished run</source>
            <translation>Continuar uma execução inacabada</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>What a run has finished is kept beside the result if it stops, and the same run goes on there.</source>
            <translation>O que uma execução terminou é mantido ao lado do resultado se ela parar, e a mesma execução continua dali.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Dask scheduler that has the map made</source>
            <translation>Agendador Dask que faz o mapa</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve.py" />
            <source>Its address, e.g. tcp://10.0.0.1:8786; its workers must see the same files by the same names. local: processes of this machine. Empty: the engine alone.</source>
            <translation>O seu endereço, p. ex. tcp://10.0.0.1:8786; as suas máquinas têm de ver os mesmos arquivos pelos mesmos nomes. local: processos desta máquina. Vazio: só o motor.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolve biomass (AGB) map with Sentinel-2</source>
            <translation>Super-resolução de um mapa de biomassa (AGB) com Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Super-resolved biomass</source>
            <translation>Biomassa em super-resolução</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The fine biomass map in Mg/ha: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>O mapa fino de biomassa em Mg/ha: um GeoTIFF otimizado para a nuvem (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Makes a coarse above-ground biomass map four times finer, guided by an optical image.</source>
            <translation>Torna quatro vezes mais fino um mapa grosseiro de biomassa acima do solo, guiado por uma imagem óptica.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>agb,above-ground biomass,carbon,forest,downscale,sharpen,upscale,resolution,landsat,esa cci,gedi,deep learning,onnx</source>
            <translation>agb,biomassa,biomassa acima do solo,biomassa aérea,carbono,floresta,redução de escala,refinar,resolução,landsat,esa cci,gedi,aprendizado profundo,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Makes a coarse map of above-ground biomass (AGB) finer: one pixel of 100 m becomes 4 × 4 pixels of 25 m. A neural network takes the amount from the biomass map and the detail from an optical image.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Refina um mapa grosseiro de biomassa acima do solo (AGB): um pixel de 100 m torna-se 4 × 4 pixels de 25 m. Uma rede neural tira a quantidade do mapa de biomassa e o detalhe de uma imagem óptica.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Biomass&lt;/b&gt;: Mg/ha (t/ha), any CRS and pixel size. Its grid is the master: the result nests in it.&lt;br/&gt; &lt;b&gt;Optical image&lt;/b&gt;: a cloud-free composite, surface reflectance × 10000. It may have another CRS and another pixel size; it is warped on the fly. The model wants its bands in an order (&lt;i&gt;biosharp&lt;/i&gt;: B4 red, B8 near infrared, B12 short-wave infrared): choose them by number or by name, or leave them out if the image names its bands or their wavelengths; the log then shows the guess.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Biomassa&lt;/b&gt;: Mg/ha (t/ha), qualquer SRC e tamanho do pixel. A sua grade é a de referência: o resultado encaixa nela.&lt;br/&gt; &lt;b&gt;Imagem óptica&lt;/b&gt;: uma composição sem nuvens, reflectância de superfície × 10000. Pode ter outro SRC e outro tamanho do pixel; é reprojetada em tempo real. O modelo quer as suas bandas em uma ordem (&lt;i&gt;biosharp&lt;/i&gt;: B4 vermelho, B8 infravermelho próximo, B12 infravermelho de ondas curtas): escolha-as por número ou por nome, ou omita-as se a imagem indicar os nomes das bandas ou os seus comprimentos de onda; o log mostra então o que foi deduzido.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;&lt;b&gt;Model&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; takes &lt;i&gt;biosharp&lt;/i&gt; on a graphics card and &lt;i&gt;biosharp_lite&lt;/i&gt;, which is some ten times faster, on a processor.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Modelo&lt;/b&gt;: &lt;i&gt;auto&lt;/i&gt; usa &lt;i&gt;biosharp&lt;/i&gt; em uma placa gráfica e &lt;i&gt;biosharp_lite&lt;/i&gt;, cerca de dez vezes mais rápido, em um processador.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;Where the image has no data the result has none. Nothing is written unless the whole map is finished.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Onde a imagem não tem dados, o resultado também não tem. Nada é gravado enquanto o mapa inteiro não estiver pronto.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;The engine runs in a process of its own. If it is missing, run &lt;i&gt;Install engine&lt;/i&gt; once; if something is odd, run &lt;i&gt;Engine information&lt;/i&gt;.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O motor é executado em um processo próprio. Se ele faltar, execute uma vez &lt;i&gt;Instalar o motor&lt;/i&gt;; se algo parecer estranho, execute &lt;i&gt;Informações do motor&lt;/i&gt;.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvebiomass -- BIOMASS=agb.tif OPTICAL=s2.tif OPTICAL_BANDS=4,8,12 MODEL=biosharp OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Biomass map (low resolution)</source>
            <translation>Mapa de biomassa (baixa resolução)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Above-ground biomass in Mg/ha; its grid is the master of the result's.</source>
            <translation>Biomassa acima do solo em Mg/ha; a sua grade é a referência para a do resultado.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Biomass band</source>
            <translation>Banda de biomassa</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>The band of the biomass map that holds the biomass; 1 if not set.</source>
            <translation>A banda do mapa de biomassa que contém a biomassa; 1 se não for indicada.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Optical image, e.g. Sentinel-2</source>
            <translation>Imagem óptica, p. ex. Sentinel-2</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Cloud-free surface reflectance × 10000, in any CRS, finer than the biomass map.</source>
            <translation>Reflectância de superfície × 10000 sem nuvens, em qualquer SRC, mais fina que o mapa de biomassa.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <source>Optical bands, in the model's order</source>
            <translation>Bandas ópticas, na ordem do modelo</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_biomass.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>In the order that the model wants, by number or name: 4,8,12 or B4,B8,B12. Empty: all, or those that the image's band names or wavelengths tell; the log shows which.</source>
            <translation>Na ordem que o modelo quer, por número ou nome: 4,8,12 ou B4,B8,B12. Vazio: todas, ou as que os nomes ou comprimentos de onda das bandas da imagem indicam; o log mostra quais.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimate canopy height from Sentinel time series</source>
            <translation>Estimar a altura do dossel com séries temporais Sentinel</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../gui/model_words.py" />
            <location filename="../styling.py" />
            <source>Canopy height</source>
            <translation>Altura do dossel</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Canopy height in metres, at a quarter of the images' pixel: a Cloud Optimized GeoTIFF.</source>
            <translation>Altura do dossel em metros, a um quarto do pixel das imagens: um GeoTIFF otimizado para a nuvem (COG).</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Estimates canopy height at 2.5 m from time series of Sentinel-2 and Sentinel-1 at 10 m.</source>
            <translation>Estima a altura do dossel a 2.5 m com séries temporais Sentinel-2 e Sentinel-1 a 10 m.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>canopy height,tree height,chm,forest,sera-h,sentinel-1,sentinel-2,sar,time series,super-resolution,deep learning,onnx</source>
            <translation>altura do dossel,altura das árvores,chm,floresta,sera-h,sentinel-1,sentinel-2,radar,sar,série temporal,super-resolução,aprendizado profundo,onnx</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;Estimates canopy height in metres from Sentinel-2 and Sentinel-1 images of several dates; a pixel of 10 m becomes 4 × 4 pixels of 2.5 m.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Estima a altura do dossel em metros a partir de imagens Sentinel-2 e Sentinel-1 de várias datas; um pixel de 10 m torna-se 4 × 4 pixels de 2.5 m.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What goes in&lt;/b&gt;: a manifest, which &lt;i&gt;Prepare Sentinel time series&lt;/i&gt; writes, or layers picked by hand: Sentinel-2, surface reflectance × 10000, clouds set to nodata, bands in the model's order (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibels (VV and VH of ascending, then of descending orbits).&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Entradas&lt;/b&gt;: um manifesto, que &lt;i&gt;Preparar séries temporais Sentinel&lt;/i&gt; grava, ou camadas escolhidas à mão: Sentinel-2, reflectância de superfície × 10000, nuvens como nodata, bandas na ordem do modelo (&lt;i&gt;sera_h&lt;/i&gt;: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12); Sentinel-1, decibéis (VV e VH das órbitas ascendentes e depois das descendentes).&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; are read from the manifest or the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata; correct them if they are wrong. The order of the layers does not matter. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated; the log says which. Each Sentinel-2 date takes the nearest of Sentinel-1. Layers of one date make one image. A date far from the others is a warning.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Datas&lt;/b&gt;: são lidas do manifesto ou dos nomes dos arquivos (YYYYMMDD ou YYYY-MM-DD), senão dos metadados; corrija-as se estiverem erradas. A ordem das camadas não importa. Um modelo recebe um número fixo de datas: se houver mais, algumas são escolhidas em intervalos regulares; se houver menos, são repetidas; o log diz quais. Cada data do Sentinel-2 usa a mais próxima do Sentinel-1. Camadas de uma mesma data formam uma imagem. Uma data distante das outras gera um aviso.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;What is missing&lt;/b&gt; on a date, such as clouds, comes from the nearest date that has it; a missing orbit of Sentinel-1 from the other one. Where no date shows anything the result has no data. Of rasters of one orbit, name the bands twice: 1,2,1,2.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;O que falta&lt;/b&gt; em uma data, como sob as nuvens, vem da data mais próxima que o tem; uma órbita do Sentinel-1 que falta, da outra. Onde nenhuma data mostra nada, o resultado não tem dados. De rasters de uma só órbita, indique as bandas duas vezes: 1,2,1,2.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;&lt;b&gt;The grid&lt;/b&gt; is that on which most of the rasters lie, around all of them; others, of another UTM zone for example, are warped to it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;A grade&lt;/b&gt; é aquela em que está a maioria dos rasters, em torno de todos eles; os outros, por exemplo de outra zona UTM, são reprojetados para ela.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;The bundled model &lt;i&gt;sera_h&lt;/i&gt; was trained on simulated images: it shows that the method runs. Do not rely on its maps.&lt;/p&gt;</source>
            <translation>&lt;p&gt;O modelo incluído &lt;i&gt;sera_h&lt;/i&gt; foi treinado com imagens simuladas: mostra que o método funciona. Não confie nos seus mapas.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvecanopyheight -- MANIFEST=series.json MODEL=sera_h OUTPUT=height.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Manifest of a prepared series</source>
            <translation>Manifesto de uma série preparada</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>The rasters of both series with their dates; empty if they are picked by hand.</source>
            <translation>Os rasters das duas séries com as suas datas; vazio se forem escolhidos à mão.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000, clouds set to nodata.</source>
            <translation>Reflectância de superfície × 10000, nuvens como nodata.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Backscatter in decibels.</source>
            <translation>Retroespalhamento em decibéis.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>No raster is given.</source>
            <translation>Nenhum raster foi indicado.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_canopy_height.py" />
            <source>Give a manifest, or layers of Sentinel-2 and of Sentinel-1.</source>
            <translation>Indique um manifesto, ou camadas do Sentinel-2 e do Sentinel-1.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Leave it empty if the model takes none.</source>
            <translation>Deixe vazio se o modelo não recebe nenhum.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolve with a model of your choice</source>
            <translation>Super-resolução com um modelo à escolha</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Runs any model on the rasters that it takes: biomass, height, image, Sentinel time series.</source>
            <translation>Executa qualquer modelo com os rasters que ele recebe: biomassa, altura, imagem, séries temporais Sentinel.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>agb,biomass,canopy height,forest,downscale,sharpen,resolution,sentinel-1,sentinel-2,time series,sar,deep learning,onnx,bicubic</source>
            <translation>agb,biomassa,altura do dossel,floresta,redução de escala,refinar,resolução,sentinel-1,sentinel-2,série temporal,radar,sar,aprendizado profundo,onnx,bicúbica</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Super-resolved map</source>
            <translation>Mapa em super-resolução</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>The fine map in the model's unit: a Cloud Optimized GeoTIFF, float32.</source>
            <translation>O mapa fino na unidade do modelo: um GeoTIFF otimizado para a nuvem (COG), float32.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Runs any model that has a card, bundled or your own. Give the rasters that it takes and leave the others empty; if one is missing the message names it. &lt;code&gt;python -m engine models&lt;/code&gt; lists what each takes.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Executa qualquer modelo que tenha uma ficha, incluído ou próprio. Indique os rasters que ele recebe e deixe os outros vazios; se faltar um, a mensagem diz qual. &lt;code&gt;python -m engine models&lt;/code&gt; lista o que cada um recebe.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;Rasters may differ in CRS and pixel size: the coarsest is the master, the others are warped onto its grid. Choose bands in the model's order, by number or name, or leave them out if the rasters name them.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Os rasters podem diferir em SRC e tamanho do pixel: o mais grosseiro é a referência, e os outros são reprojetados para a sua grade. Escolha as bandas na ordem do modelo, por número ou nome, ou omita-as se os rasters as nomearem.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;&lt;b&gt;Time series&lt;/b&gt;: one raster for each date. The dates are read from the files' names (YYYYMMDD or YYYY-MM-DD), else from their metadata, or named in the order of the rasters. A model takes a fixed number of dates: of more, some are chosen evenly; fewer are repeated. Each Sentinel-2 date takes the nearest of Sentinel-1. What a date misses, such as clouds that are set to nodata, comes from the nearest date that has it.&lt;/p&gt;</source>
            <translation>&lt;p&gt;&lt;b&gt;Séries temporais&lt;/b&gt;: um raster por data. As datas são lidas dos nomes dos arquivos (YYYYMMDD ou YYYY-MM-DD), senão dos metadados, ou indicadas na ordem dos rasters. Um modelo recebe um número fixo de datas: se houver mais, algumas são escolhidas em intervalos regulares; se houver menos, são repetidas. Cada data do Sentinel-2 usa a mais próxima do Sentinel-1. O que falta em uma data, como sob nuvens marcadas como nodata, vem da data mais próxima que o tem.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;A model that was made to show that the method works says so in the log.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Um modelo feito para mostrar que o método funciona diz isso no log.&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>&lt;p&gt;In a shell:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</source>
            <translation>&lt;p&gt;Em um terminal:&lt;br/&gt;&lt;code&gt;qgis_process run biosr:superresolvewithmodel -- MODEL=bicubic BIOMASS=agb.tif OUTPUT=agb_fine.tif&lt;/code&gt;&lt;/p&gt;</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Above-ground biomass in Mg/ha.</source>
            <translation>Biomassa acima do solo em Mg/ha.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Surface reflectance × 10000.</source>
            <translation>Reflectância de superfície × 10000.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height (low resolution)</source>
            <translation>Altura do dossel (baixa resolução)</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Canopy height in metres.</source>
            <translation>Altura do dossel em metros.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Other image</source>
            <translation>Outra imagem</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Whatever the model calls its image, in its unit.</source>
            <translation>O que o modelo chama de sua imagem, na unidade dela.</translation>
        </message>
        <message>
            <location filename="../algorithms/superresolve_with_model.py" />
            <source>Give the rasters that the model takes.</source>
            <translation>Indique os rasters que o modelo recebe.</translation>
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
            <translation>A banda que o contém; 1 se não for indicada.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor} time series</source>
            <translation>Série temporal {sensor}</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>A raster for each date.</source>
            <translation>Um raster por data.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: dates</source>
            <translation>{sensor}: datas</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>YYYY-MM-DD of each raster, in their order, separated by commas; empty: from the files' names or metadata.</source>
            <translation>YYYY-MM-DD de cada raster, na ordem deles, separados por vírgulas; vazio: dos nomes dos arquivos ou dos metadados.</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>{sensor}: bands of each raster</source>
            <translation>{sensor}: bandas de cada raster</translation>
        </message>
        <message>
            <location filename="../algorithms/takes_series.py" />
            <source>Of each raster, in the model's order, by number or name, e.g. 1,2 or VV,VH. Empty: all, or those that the rasters' band names or wavelengths tell; the log shows which.</source>
            <translation>De cada raster, na ordem do modelo, por número ou nome, p. ex. 1,2 ou VV,VH. Vazio: todas, ou as que os nomes ou comprimentos de onda das bandas dos rasters indicam; o log mostra quais.</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Environment</source>
            <translation>Meio ambiente</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Please cite: {source}</source>
            <translation>Favor citar: {source}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Band {number}: {title}</source>
            <translation>Banda {number}: {title}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>Made by the model {model} ({title}), which is for: {region}</source>
            <translation>Feito com o modelo {model} ({title}), destinado a: {region}</translation>
        </message>
        <message>
            <location filename="../describing.py" />
            <source>{time} UTC: made by BioSR {version} with the model {model} on {device}, {tiles} tiles in {seconds} s.</source>
            <translation>{time} UTC: feito pelo BioSR {version} com o modelo {model} em {device}, {tiles} blocos em {seconds} s.</translation>
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
            <translation>Trabalho: {job}</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Nothing says what {address} must hold.</source>
            <translation>Nada indica o que {address} deve conter.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Give the DIGEST that its publisher states (sha256:…), or download it and name the file.</source>
            <translation>Indique em DIGEST o resumo criptográfico que o editor publica (sha256:…), ou baixe-o e indique o arquivo.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The file was downloaded before.</source>
            <translation>O arquivo já tinha sido baixado.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>What {address} holds has the digest {found}…, {wanted}… was asked for.</source>
            <translation>O conteúdo de {address} tem o resumo criptográfico {found}…; foi pedido {wanted}….</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>It was exchanged or damaged on the way: check address and digest.</source>
            <translation>Foi trocado ou danificado no caminho: verifique o endereço e o resumo criptográfico.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download cannot be written to {folder}: {reason}.</source>
            <translation>Não é possível gravar o download em {folder}: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Free some space.</source>
            <translation>Libere espaço.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>The download goes on at {size:.1f} MB.</source>
            <translation>O download continua em {size:.1f} MB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} has {size:.1f} GB, an ONNX file at most {limit:.1f} GB.</source>
            <translation>{address} tem {size:.1f} GB; um arquivo ONNX tem no máximo {limit:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address.</source>
            <translation>Verifique o endereço.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>{address} cannot be downloaded: {reason}.</source>
            <translation>Não é possível baixar {address}: {reason}.</translation>
        </message>
        <message>
            <location filename="../download.py" />
            <source>Check the address and QGIS's network settings (proxy), and run again: it goes on where it was.</source>
            <translation>Verifique o endereço e as configurações de rede do QGIS (proxy) e execute de novo: continua de onde estava.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Reference</source>
            <translation>Referência</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What is taken for the truth, e.g. from airborne laser scanning. Its grid is the master.</source>
            <translation>O que é tomado como verdade, p. ex. de laser aerotransportado. A sua grade é a de referência.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Maps</source>
            <translation>Mapas</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The maps to score, each in its own CRS and pixel size. They are called as their layers are.</source>
            <translation>Os mapas a pontuar, cada um com o seu SRC e tamanho do pixel. Têm os nomes das suas camadas.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Quantity</source>
            <translation>Grandeza</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What the rasters hold: biomass in Mg/ha, or canopy height in m.</source>
            <translation>O que os rasters contêm: biomassa em Mg/ha, ou altura do dossel em m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Convention</source>
            <translation>Convenção</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How pixels are counted: our own way (masked), or as one of the papers did.</source>
            <translation>Como os pixels são contados: à nossa maneira (masked), ou como fez um dos artigos.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Tree threshold</source>
            <translation>Limiar de árvore</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>From this value on a pixel is covered by trees, for the IoU of tree cover. Empty: 2 m.</source>
            <translation>A partir deste valor um pixel está coberto por árvores, para o IoU da cobertura arbórea. Vazio: 2 m.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Clip values to</source>
            <translation>Limitar os valores a</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values are clipped to this range first, e.g. 0,50. Empty: as the convention does.</source>
            <translation>Os valores são primeiro limitados a esta faixa, p. ex. 0,50. Vazio: conforme a convenção.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Vegetation mask</source>
            <translation>Máscara de vegetação</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Errors count only where this raster is not 0 (or one of the mask's values, below).</source>
            <translation>Os erros só contam onde este raster não é 0 (ou é um dos valores da máscara, abaixo).</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Elevation</source>
            <translation>Elevação</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Ground elevation in m, for error by slope.</source>
            <translation>Elevação do terreno em m, para o erro por declividade.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Strata</source>
            <translation>Estratos</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons whose means and totals are wanted, with standard errors.</source>
            <translation>Polígonos dos quais se querem médias e totais, com erros padrão.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Field that names the stratum</source>
            <translation>Campo que nomeia o estrato</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Polygons with the same value are one stratum. Empty: each polygon is its own.</source>
            <translation>Polígonos com o mesmo valor são um estrato. Vazio: cada polígono é o seu próprio.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals of carbon</source>
            <translation>Totais de carbono</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Totals are of carbon, {share} of biomass.</source>
            <translation>Os totais são de carbono, {share} da biomassa.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The part to compare. Empty: where the reference and the maps lie.</source>
            <translation>A parte a comparar. Vazio: onde estão a referência e os mapas.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Compare on the grid of</source>
            <translation>Comparar na grade de</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>The raster whose pixels are compared. Empty: the reference.</source>
            <translation>O raster cujos pixels são comparados. Vazio: a referência.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Resampling of each map</source>
            <translation>Reamostragem de cada mapa</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>One of {ways} for each map in their order, or one for all. Empty: auto.</source>
            <translation>Um de {ways} para cada mapa na ordem deles, ou um para todos. Vazio: auto.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Factor of each map</source>
            <translation>Fator de cada mapa</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>What each map's values are multiplied by to give Mg/ha or m, e.g. 0.01 for cm. Empty: 1.</source>
            <translation>Aquilo por que os valores de cada mapa são multiplicados para dar Mg/ha ou m, p. ex. 0.01 para cm. Vazio: 1.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Mask values</source>
            <translation>Valores da máscara</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Values of the mask that mean vegetation. Empty: all but 0.</source>
            <translation>Valores da máscara que significam vegetação. Vazio: todos exceto 0.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bounds of the classes</source>
            <translation>Limites das classes</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Classes of the reference, e.g. 0,100,200,300.</source>
            <translation>Classes da referência, p. ex. 0,100,200,300.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Each map on all its pixels</source>
            <translation>Cada mapa em todos os seus pixels</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Off: all maps are scored on the pixels that all of them have.</source>
            <translation>Desligado: todos os mapas são pontuados nos pixels que todos têm.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of an image [pixels]</source>
            <translation>Lado de uma imagem [pixels]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Of the images that the papers' scores are averaged over; 0: all is one image.</source>
            <translation>Das imagens sobre as quais se calcula a média das pontuações dos artigos; 0: tudo é uma imagem.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Side of a bootstrap block [pixels]</source>
            <translation>Lado de um bloco de bootstrap [pixels]</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Should be wider than errors are related, see the report. 0: chosen by the engine.</source>
            <translation>Deve ser maior do que a distância até a qual os erros estão relacionados, ver o relatório. 0: escolhido pelo motor.</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>Bootstrap draws</source>
            <translation>Sorteios de bootstrap</translation>
        </message>
        <message>
            <location filename="../evaluation.py" />
            <source>How often blocks are drawn; 0: no intervals.</source>
            <translation>Quantas vezes são sorteados blocos; 0: sem intervalos.</translation>
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
            <translation>Uma frase para o cabeçalho do relatório, p. ex. o que foi treinado com o quê.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>this Python cannot make virtual environments: a part of it is missing.</source>
            <translation>este Python não consegue criar ambientes virtuais: falta-lhe uma parte.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Install it, e.g. on Debian and Ubuntu: sudo apt install python3-venv</source>
            <translation>Instale-a, p. ex. no Debian e no Ubuntu: sudo apt install python3-venv</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the disk is full.</source>
            <translation>o disco está cheio.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Free some space in the QGIS profile's disk and run 'Install engine' again.</source>
            <translation>Libere espaço no disco do perfil do QGIS e execute de novo “Instalar o motor”.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the packages found are other builds than those that BioSR was tested with.</source>
            <translation>os pacotes encontrados não são aqueles com que o BioSR foi testado.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Take them from the ordinary index, or run with LOCKED=false if you trust where they come from.</source>
            <translation>Use os do índice habitual, ou execute com LOCKED=false se confiar na origem deles.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy wants a name and a password.</source>
            <translation>o proxy pede um nome e uma senha.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Set them in QGIS (Settings &gt; Options &gt; Network) or in the variable HTTPS_PROXY, and run again.</source>
            <translation>Indique-os no QGIS (Configurações &gt; Opções &gt; Rede) ou na variável HTTPS_PROXY, e execute de novo.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the proxy cannot be reached.</source>
            <translation>não é possível alcançar o proxy.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Correct it in QGIS (Settings &gt; Options &gt; Network) or HTTPS_PROXY, or give a folder (WHEELS).</source>
            <translation>Corrija-o no QGIS (Configurações &gt; Opções &gt; Rede) ou em HTTPS_PROXY, ou indique uma pasta (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index's certificate is not trusted here.</source>
            <translation>o certificado do índice de pacotes não é reconhecido aqui.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Name your organisation's certificates in the variable PIP_CERT, or give a folder (WHEELS).</source>
            <translation>Indique os certificados da sua organização na variável PIP_CERT, ou indique uma pasta (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>the package index cannot be reached.</source>
            <translation>não é possível alcançar o índice de pacotes.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>Check the network and pip's settings, name a mirror (INDEX), or give a folder of wheels (WHEELS).</source>
            <translation>Verifique a rede e as configurações do pip, indique um espelho (INDEX) ou uma pasta de wheels (WHEELS).</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>a package that the engine needs was not found for this Python and platform.</source>
            <translation>um pacote de que o motor precisa não foi encontrado para este Python e esta plataforma.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log names it: check the index, or add its wheel to the folder (WHEELS), or try LOCKED=false.</source>
            <translation>O log diz qual: verifique o índice, adicione o wheel dele à pasta (WHEELS) ou tente LOCKED=false.</translation>
        </message>
        <message>
            <location filename="../failures.py" />
            <source>The log has the whole story.</source>
            <translation>O log contém todos os detalhes.</translation>
        </message>
        <message>
            <location filename="../gui/inspection.py" />
            <source>BioSR: checking the models</source>
            <translation>BioSR: verificando os modelos</translation>
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
            <translation>Instalar o motor…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Engine information…</source>
            <translation>Informações do motor…</translation>
        </message>
        <message>
            <location filename="../gui/menu.py" />
            <source>Help</source>
            <translation>Ajuda</translation>
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
            <translation>Remover…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Open folder</source>
            <translation>Abrir pasta</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Shows the folder of the chosen model</source>
            <translation>Mostra a pasta do modelo escolhido</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From file…</source>
            <translation>De arquivo…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From folder…</source>
            <translation>De pasta…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>From address…</source>
            <translation>De endereço…</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import a model</source>
            <translation>Importar um modelo</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>ONNX networks (*.onnx)</source>
            <translation>Redes ONNX (*.onnx)</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Import the models of a folder</source>
            <translation>Importar os modelos de uma pasta</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove the model “{title}” and its file {file}?</source>
            <translation>Remover o modelo “{title}” e o seu arquivo {file}?</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Remove model</source>
            <translation>Remover modelo</translation>
        </message>
        <message>
            <location filename="../gui/model_manager.py" />
            <source>Models that come with BioSR stay</source>
            <translation>Os modelos que vêm com o BioSR não podem ser removidos</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Region</source>
            <translation>Região</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Licence</source>
            <translation>Licença</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>Scores</source>
            <translation>Pontuações</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <location filename="../gui/model_words.py" />
            <source>File</source>
            <translation>Arquivo</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Comes with BioSR</source>
            <translation>Vem com o BioSR</translation>
        </message>
        <message>
            <location filename="../gui/model_table.py" />
            <source>Imported</source>
            <translation>Importado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass</source>
            <translation>Biomassa</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Any image</source>
            <translation>Qualquer imagem</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not stated</source>
            <translation>Não indicado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>None</source>
            <translation>Nenhuma</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Not checked yet</source>
            <translation>Ainda não verificado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>As published</source>
            <translation>Como publicado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Changed</source>
            <translation>Alterado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>File is missing</source>
            <translation>Arquivo ausente</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Inputs and output</source>
            <translation>Entradas e saída</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Name</source>
            <translation>Nome</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Unit</source>
            <translation>Unidade</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Pixel size</source>
            <translation>Tamanho do pixel</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Id</source>
            <translation>Id</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Images of</source>
            <translation>Imagens de</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output pixels</source>
            <translation>Pixels de saída</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{size} m</source>
            <translation>{size} m</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Trained on</source>
            <translation>Treinado com</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>To cite</source>
            <translation>Citação</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Exported</source>
            <translation>Exportado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Path</source>
            <translation>Caminho</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Size</source>
            <translation>Tamanho</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Tiles</source>
            <translation>Blocos</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{sides} px, of which {halo} px at each side are discarded</source>
            <translation>{sides} px, dos quais {halo} px são descartados de cada lado</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>nothing beyond that edge</source>
            <translation>nada além dessa borda</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>the whole tile: seams are blended</source>
            <translation>o bloco inteiro: as junções são suavizadas</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>A pixel sees</source>
            <translation>Um pixel vê</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Biomass map</source>
            <translation>Mapa de biomassa</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Optical image</source>
            <translation>Imagem óptica</translation>
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
            <translation>Mapa de altura</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Image</source>
            <translation>Imagem</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>, {number} dates</source>
            <translation>, {number} datas</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>{ratio} × the output's</source>
            <translation>{ratio} × o da saída</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>as the output</source>
            <translation>como a saída</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Output</source>
            <translation>Saída</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Its card states none.</source>
            <translation>A sua ficha não indica nenhuma.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Score</source>
            <translation>Pontuação</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>Measured on</source>
            <translation>Medido em</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is not the one that its card describes, and will not be run. Install it again.</source>
            <translation>O arquivo não é o que a sua ficha descreve e não será executado. Instale-o de novo.</translation>
        </message>
        <message>
            <location filename="../gui/model_words.py" />
            <source>The file is missing. Install the model again.</source>
            <translation>O arquivo está ausente. Instale o modelo de novo.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Python of the engine</source>
            <translation>Python do motor</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>Imported models</source>
            <translation>Modelos importados</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>BioSR computes with a Python of its own, which “Install engine” makes. Name another one here only if you keep one that has the packages of engine/requirements.txt. Empty: the installed one.</source>
            <translation>O BioSR calcula com um Python próprio, criado por “Instalar o motor”. Indique aqui outro só se mantiver um que tenha os pacotes de engine/requirements.txt. Vazio: o instalado.</translation>
        </message>
        <message>
            <location filename="../gui/options.py" />
            <source>The environment variable {name} comes first: {value}</source>
            <translation>A variável de ambiente {name} tem prioridade: {value}</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} is no raster that QGIS can open.</source>
            <translation>{label} não é um raster que o QGIS possa abrir.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The layer {name!r} ({label}) is not a file on this machine: the engine cannot read it.</source>
            <translation>A camada {name!r} ({label}) não é um arquivo desta máquina: o motor não consegue lê-la.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Save it as a GeoTIFF first (right-click &gt; Export &gt; Save as).</source>
            <translation>Salve-a antes como GeoTIFF (botão direito &gt; Exportar &gt; Salvar como).</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>The raster {path} of the manifest {manifest} is not on this machine.</source>
            <translation>O raster {path} do manifesto {manifest} não está nesta máquina.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Download it and name the file in the manifest.</source>
            <translation>Baixe-o e indique o arquivo no manifesto.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {text!r}, which is no band number.</source>
            <translation>{label} contém {text!r}, que não é um número de banda.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give numbers from 1, e.g. 4,8,12.</source>
            <translation>Indique números a partir de 1, p. ex. 4,8,12.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>{label} holds {value!r}, which are no numbers.</source>
            <translation>{label} contém {value!r}, que não são números.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give e.g. 0,100,200.</source>
            <translation>Indique p. ex. 0,100,200.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>EXTENT is a point or a line, without any area.</source>
            <translation>EXTENT é um ponto ou uma linha, sem área.</translation>
        </message>
        <message>
            <location filename="../inputs.py" />
            <source>Give two opposite corners, or leave it empty for the whole map.</source>
            <translation>Indique dois cantos opostos, ou deixe vazio para o mapa inteiro.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>No Python interpreter was found beside QGIS.</source>
            <translation>Nenhum interpretador Python foi encontrado junto do QGIS.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Make an environment yourself and name its Python in the variable {variable}.</source>
            <translation>Crie um ambiente e indique o Python dele na variável {variable}.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's folder cannot be written</source>
            <translation>Não é possível gravar na pasta do motor</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>There is no CUDA on macOS.</source>
            <translation>Não existe CUDA no macOS.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Install the flavour cpu.</source>
            <translation>Instale a variante cpu.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>For this Python, 3.9, CUDA does not come as packages: CUDA 12 and cuDNN 9 must be there.</source>
            <translation>Para este Python, 3.9, CUDA não vem como pacotes: CUDA 12 e cuDNN 9 precisam estar instalados.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The folder of wheels {wheels} does not exist.</source>
            <translation>A pasta de wheels {wheels} não existe.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Choose the right folder.</source>
            <translation>Escolha a pasta certa.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk; {folder} has {free:.1f} GB free.</source>
            <translation>O motor ({flavour}) precisa de cerca de {needed:.1f} GB de disco; {folder} tem {free:.1f} GB livres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine ({flavour}) needs about {needed:.1f} GB of disk and loads about {loaded:.1f} GB; {folder} has {free:.1f} GB free.</source>
            <translation>O motor ({flavour}) precisa de cerca de {needed:.1f} GB de disco e baixa cerca de {loaded:.1f} GB; {folder} tem {free:.1f} GB livres.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The disk of {folder} has {free:.1f} GB free; the engine ({flavour}) needs about {needed:.1f} GB.</source>
            <translation>O disco de {folder} tem {free:.1f} GB livres; o motor ({flavour}) precisa de cerca de {needed:.1f} GB.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Free some space and run 'Install engine' again.</source>
            <translation>Libere espaço e execute de novo “Instalar o motor”.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>Versions are not locked: the packages may be others than BioSR was tested with.</source>
            <translation>As versões não estão fixadas: os pacotes podem não ser aqueles com que o BioSR foi testado.</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The virtual environment cannot be made</source>
            <translation>Não é possível criar o ambiente virtual</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The engine's packages cannot be installed</source>
            <translation>Não é possível instalar os pacotes do motor</translation>
        </message>
        <message>
            <location filename="../installation.py" />
            <source>The installed engine does not work</source>
            <translation>O motor instalado não funciona</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the environment variable {name}</source>
            <translation>a variável de ambiente {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>the setting {name}</source>
            <translation>a configuração {name}</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>installed by the algorithm 'Install engine'</source>
            <translation>instalado pelo algoritmo “Instalar o motor”</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>QGIS's own Python has everything that the engine needs</source>
            <translation>o Python do próprio QGIS tem tudo de que o motor precisa</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>BioSR's engine is not installed.</source>
            <translation>O motor do BioSR não está instalado.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Run the algorithm 'Install engine' of the Processing Toolbox (BioSR &gt; Engine), or type: qgis_process run biosr:installengine</source>
            <translation>Execute o algoritmo “Instalar o motor” da caixa de ferramentas de processamento (BioSR &gt; Motor), ou digite: qgis_process run biosr:installengine</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>The Python interpreter {path}, named by {where}, does not exist.</source>
            <translation>O interpretador Python {path}, conforme {where}, não existe.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>Give the absolute path of a Python that has the engine's dependencies, or remove that entry.</source>
            <translation>Indique o caminho absoluto de um Python que tenha as dependências do motor, ou remova essa entrada.</translation>
        </message>
        <message>
            <location filename="../interpreter.py" />
            <source>named by {where}</source>
            <translation>conforme {where}</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} comes with BioSR.</source>
            <translation>O modelo {id!r} vem com o BioSR.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Only imported ones are removed.</source>
            <translation>Só os importados podem ser removidos.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>The model {id!r} cannot be removed: {reason}.</source>
            <translation>Não é possível remover o modelo {id!r}: {reason}.</translation>
        </message>
        <message>
            <location filename="../models.py" />
            <source>Close what uses it, or remove it from {folder}.</source>
            <translation>Feche o que o usa, ou remova-o de {folder}.</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>exit code {code}</source>
            <translation>código de saída {code}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}, {name}</source>
            <translation>sinal {number}, {name}</translation>
        </message>
        <message>
            <location filename="../process.py" />
            <source>signal {number}</source>
            <translation>sinal {number}</translation>
        </message>
        <message>
            <location filename="../provider.py" />
            <source>BioSR: super-resolution of biomass maps</source>
            <translation>BioSR: super-resolução de mapas de biomassa</translation>
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
            <translation>Altura do dossel {model} [m]</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Above-ground biomass</source>
            <translation>Biomassa acima do solo</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>like what the model was trained on</source>
            <translation>como os dados com que o modelo foi treinado</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>outside the training range</source>
            <translation>fora da faixa de treinamento</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Standard deviation</source>
            <translation>Desvio padrão</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>Applicability</source>
            <translation>Aplicabilidade</translation>
        </message>
        <message>
            <location filename="../styling.py" />
            <source>{value} and more</source>
            <translation>{value} e mais</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's Python {interpreter} cannot be started: {reason}.</source>
            <translation>Não é possível iniciar o Python do motor {interpreter}: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine' again.</source>
            <translation>Execute de novo o algoritmo “Instalar o motor”.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>it left no message</source>
            <translation>não deixou mensagem</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine cannot run with {interpreter}: {reason}.</source>
            <translation>O motor não pode ser executado com {interpreter}: {reason}.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>Run the algorithm 'Install engine', or name another Python.</source>
            <translation>Execute o algoritmo “Instalar o motor” ou indique outro Python.</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>The engine's process ended without a result ({exit}: {said}).</source>
            <translation>O processo do motor terminou sem resultado ({exit}: {said}).</translation>
        </message>
        <message>
            <location filename="../worker.py" />
            <source>If the machine ran out of memory, choose a smaller extent or batch size; the log has more.</source>
            <translation>Se faltou memória à máquina, escolha uma extensão menor ou menos blocos de cada vez; o log diz mais.</translation>
        </message>
    </context>
</TS>
