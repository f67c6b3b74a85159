package org.wirecopy.enrich.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.wirecopy.enrich.dedupe.TextSketch;

/**
 * An article on its way through the lane, whose family and links are still to be found. On the
 * topic its sketch stands before its JSON, so that the lane need not read the text again, and a
 * header says what it would have to parse the JSON for.
 *
 * @param lane a word that picks one of several lanes; not written to the topic
 * @param article null where it has been taken down, as it is on the topic
 * @param sketch null where there is no article
 */
record LaneRecord(String lane, UnlinkedArticle article, TextSketch sketch) {
  /** Releases without it neither write nor read it: they parse. */
  static final String HEADER = "wirecopy-unlinked";

  private static final String PASSED = "";

  static LaneRecord takenDown(String lane) {
    return new LaneRecord(lane, null, null);
  }

  static Serde<LaneRecord> serde() {
    return Serdes.serdeFrom(new Written(), new Read());
  }

  private static final class Written implements Serializer<LaneRecord> {
    @Override
    public byte[] serialize(String topic, LaneRecord laned) {
      return laned == null || laned.article() == null ? null : laned.bytes();
    }

    @Override
    public byte[] serialize(String topic, Headers headers, LaneRecord laned) {
      // The headers are those of the record from which this one is made, whoever wrote that.
      headers.remove(HEADER);
      if (laned != null && laned.article() != null) {
        headers.add(HEADER, UnlinkedArticleHeader.bytes(laned.article()));
      }
      return serialize(topic, laned);
    }
  }

  private static final class Read implements Deserializer<LaneRecord> {
    @Override
    public LaneRecord deserialize(String topic, byte[] bytes) {
      return bytes == null ? takenDown(PASSED) : laned(bytes, null);
    }

    @Override
    public LaneRecord deserialize(String topic, Headers headers, byte[] bytes) {
      return bytes == null ? takenDown(PASSED) : laned(bytes, headers.lastHeader(HEADER));
    }
  }

  private byte[] bytes() {
    byte[] json = article.json();
    ByteBuffer out = ByteBuffer.allocate(SketchCodec.maxBytes(sketch) + json.length);
    SketchCodec.write(sketch, out);
    out.put(json);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static LaneRecord laned(byte[] bytes, Header header) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    TextSketch sketch = SketchCodec.read(in);
    byte[] json = Arrays.copyOfRange(bytes, in.position(), bytes.length);
    return new LaneRecord(PASSED, UnlinkedArticleHeader.article(header, json), sketch);
  }

  static StreamPartitioner<String, LaneRecord> partitioner() {
    return (topic, uri, laned, lanes) ->
        Optional.of(Set.of(Math.floorMod(laned.lane().hashCode(), lanes)));
  }
}
