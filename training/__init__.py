"""PyTorch models, data, training, evaluation and ONNX export of BioSR's systems."""
