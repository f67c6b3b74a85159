/**
 * Makes models of the tagger: reads labelled text (CoNLL, IOB2), trains a conditional random field
 * over the tagger's features, says how well it finds the names of files that it has not seen, and
 * writes the model.
 */
package org.wirecopy.enrich.tagger.training;
