package org.wirecopy.enrich.tagger.training;

/**
 * A sentence to learn from.
 *
 * @param features of each token, by number; those of the word itself first
 * @param own how many of each token are the word's itself, which may be hidden
 * @param labels of each token
 */
// Nobody compares them, and there are hundreds of millions of numbers.
@SuppressWarnings("ArrayRecordComponent")
record Example(int[][] features, int[] own, int[] labels) {}
