package org.wirecopy.enrich.corenlp.crf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * In what the features of the models differ; in all else they are alike.
 *
 * @param wordShape the number of CoreNLP's function that gives a word's shape
 * @param maxNGramLength of beginnings and ends of words, marks of beginning and end included; -1:
 *     any length
 * @param titles whether words such as "Dr." are marked
 * @param clusters whether words have clusters
 * @param casedClusters whether clusters tell capitals from small letters
 * @param digitsAlike whether all digits are one for the clusters
 * @param american whether words are read in their American spelling
 * @param unknownCluster of words that no cluster holds; empty: they have none
 */
record FeatureSettings(
    int wordShape,
    int maxNGramLength,
    boolean titles,
    boolean clusters,
    boolean casedClusters,
    boolean digitsAlike,
    boolean american,
    String unknownCluster) {

  static FeatureSettings read(DataInput in) throws IOException {
    return new FeatureSettings(
        in.readInt(),
        in.readInt(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readBoolean(),
        in.readUTF());
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(wordShape);
    out.writeInt(maxNGramLength);
    out.writeBoolean(titles);
    out.writeBoolean(clusters);
    out.writeBoolean(casedClusters);
    out.writeBoolean(digitsAlike);
    out.writeBoolean(american);
    out.writeUTF(unknownCluster);
  }
}
