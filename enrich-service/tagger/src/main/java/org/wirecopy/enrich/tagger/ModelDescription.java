package org.wirecopy.enrich.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a model says about itself.
 *
 * @param name without its version
 * @param version another one may find other names
 * @param languages BCP 47 primary subtags
 * @param licence SPDX id of the licence under which it is handed on
 * @param sources what it was made of
 */
public record ModelDescription(
    String name, String version, List<String> languages, String licence, List<Source> sources) {
  private static final int MAX_LIST = 100;

  public ModelDescription {
    languages = List.copyOf(languages);
    sources = List.copyOf(sources);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(name);
    out.writeUTF(version);
    out.writeByte(languages.size());
    for (String language : languages) {
      out.writeUTF(language);
    }
    out.writeUTF(licence);
    out.writeByte(sources.size());
    for (Source source : sources) {
      out.writeUTF(source.name());
      out.writeUTF(source.licence());
      out.writeUTF(source.attribution());
    }
  }

  static ModelDescription read(DataInputStream in) throws IOException {
    String name = in.readUTF();
    String version = in.readUTF();
    List<String> languages = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      languages.add(in.readUTF());
    }
    String licence = in.readUTF();
    List<Source> sources = new ArrayList<>();
    for (int left = count(in); left > 0; left--) {
      sources.add(new Source(in.readUTF(), in.readUTF(), in.readUTF()));
    }
    return new ModelDescription(name, version, languages, licence, sources);
  }

  private static int count(DataInputStream in) throws IOException {
    int count = in.readUnsignedByte();
    if (count > MAX_LIST) {
      throw new IOException("a list of " + count);
    }
    return count;
  }
}
