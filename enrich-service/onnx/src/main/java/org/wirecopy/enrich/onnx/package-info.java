/**
 * Names by token classifiers that lie outside the package, in the form in which Hugging Face
 * exports them: ONNX Runtime runs the network, Hugging Face's own tokenizers divide the text.
 */
package org.wirecopy.enrich.onnx;
