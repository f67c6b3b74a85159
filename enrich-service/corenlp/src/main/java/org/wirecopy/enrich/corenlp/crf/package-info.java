/**
 * Decodes the conditional random fields that Stanford CoreNLP trains: the same labels as its own
 * classifier at a tenth of the cost. Features are numbers instead of strings, and all that depends
 * on one word alone is summed once for each word.
 */
package org.wirecopy.enrich.corenlp.crf;
