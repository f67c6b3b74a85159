package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.wirecopy.enrich.dedupe.TextSketch;

/**
 * An article on its way through the lane, whose family and links are still to be found. On the
 * topic its sketch stands before its JSON, so that the lane need not read the text again.
 *
 * @param lane a word that picks one of several lanes; not written to the topic
 * @param article null where it has been taken down, as it is on the topic
 * @param sketch null where there is no article
 */
record Laned(String lane, UnlinkedArticle article, TextSketch sketch) {
  private static final String PASSED = "";

  static Laned takenDown(String lane) {
    return new Laned(lane, null, null);
  }

  static Serde<Laned> serde() {
    return Serdes.serdeFrom(
        (topic, laned) -> laned == null || laned.article() == null ? null : laned.bytes(),
        (topic, bytes) -> bytes == null ? takenDown(PASSED) : laned(bytes));
  }

  private byte[] bytes() {
    byte[] json = article.json();
    ByteBuffer out = ByteBuffer.allocate(SketchCodec.mostBytes(sketch) + json.length);
    SketchCodec.write(sketch, out);
    out.put(json);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static Laned laned(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    TextSketch sketch = SketchCodec.read(in);
    byte[] json = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    return new Laned(PASSED, UnlinkedArticle.reading(json), sketch);
  }

  static StreamPartitioner<String, Laned> partitioner() {
    return (topic, uri, laned, lanes) ->
        Optional.of(Set.of(Math.floorMod(laned.lane().hashCode(), lanes)));
  }
}
