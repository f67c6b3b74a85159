package org.wirecopy.enrich.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.utils.ByteUtils;
import org.wirecopy.enrich.contract.Dedupe.Relation;
import org.wirecopy.enrich.dedupe.DuplicateLink;
import org.wirecopy.enrich.dedupe.Fingerprints;
import org.wirecopy.enrich.dedupe.IndexedArticle;
import org.wirecopy.enrich.dedupe.Posting;

/**
 * Bytes of what the lane remembers. All that it knows of an article is one value, so that an
 * article is one record of the changelog. The first byte is the number of this layout.
 */
final class IndexedArticleCodec {
  private static final byte LAYOUT = 1;
  private static final int FRESH = 1;
  private static final int GROUPED = 2;
  private static final int LINK_BYTES = 16;
  private static final int FRAME_BYTES = 64;
  private static final String KEY_PREFIX = "sha256:";

  /** Shares and similarities have so many steps. */
  private static final double STEPS = 1000.0;

  private IndexedArticleCodec() {}

  static byte[] bytes(IndexedArticle article) {
    byte[] uri = article.uri().getBytes(UTF_8);
    byte[] key = HexFormat.of().parseHex(article.exactKey().substring(KEY_PREFIX.length()));
    boolean ownFamily = article.family().equals(article.uri());
    byte[] family = ownFamily ? new byte[0] : article.family().getBytes(UTF_8);
    byte[] listed = article.listed().toByteArray();
    byte[] specific = article.fingerprints().specific().toByteArray();
    byte[] rates = article.fingerprints().rates().toByteArray();
    int hashes = article.fingerprints().size() + article.lines().size();
    ByteBuffer out =
        ByteBuffer.allocate(
            FRAME_BYTES
                + uri.length
                + key.length
                + family.length
                + listed.length
                + specific.length
                + rates.length
                + Fingerprints.BYTES * hashes
                + LINK_BYTES * article.links().size());
    out.put(LAYOUT).put((byte) ((article.fresh() ? FRESH : 0) | (article.grouped() ? GROUPED : 0)));
    ByteUtils.writeVarlong(article.time(), out);
    put(uri, out);
    put(key, out);
    put(family, out);
    put(article.fingerprints(), out);
    put(listed, out);
    put(article.lines(), out);
    ByteUtils.writeUnsignedVarint(article.links().size(), out);
    for (DuplicateLink link : article.links()) {
      ByteUtils.writeVarlong(link.number(), out);
      out.put(code(link.relation()));
      out.putShort(steps(link.similarity())).putShort(steps(link.share()));
    }
    put(specific, out);
    put(rates, out);
    return written(out);
  }

  static IndexedArticle article(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    byte layout = in.get();
    if (layout != LAYOUT) {
      throw new IllegalStateException("an article of layout " + layout + ", not " + LAYOUT);
    }
    byte flags = in.get();
    long time = ByteUtils.readVarlong(in);
    String uri = new String(block(in), UTF_8);
    String key = KEY_PREFIX + HexFormat.of().formatHex(block(in));
    String family = new String(block(in), UTF_8);
    Fingerprints fingerprints = hashes(in);
    BitSet listed = BitSet.valueOf(block(in));
    Fingerprints lines = hashes(in);
    int count = ByteUtils.readUnsignedVarint(in);
    List<DuplicateLink> links = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long number = ByteUtils.readVarlong(in);
      Relation relation = relation(in.get());
      links.add(new DuplicateLink(number, relation, in.getShort() / STEPS, in.getShort() / STEPS));
    }
    // Releases before the first that told figures and names end here, later ones one block later.
    BitSet specific = laterBits(in);
    BitSet rates = laterBits(in);
    return new IndexedArticle(
        uri,
        key,
        (flags & GROUPED) != 0,
        family.isEmpty() ? uri : family,
        time,
        (flags & FRESH) != 0,
        fingerprints.marked(specific, rates),
        listed,
        lines,
        links);
  }

  private static BitSet laterBits(ByteBuffer in) {
    return in.hasRemaining() ? BitSet.valueOf(block(in)) : new BitSet();
  }

  private static short steps(double ratio) {
    return (short) Math.round(ratio * STEPS);
  }

  private static byte code(Relation relation) {
    return switch (relation) {
      case EXACT -> 0;
      case NEAR -> 1;
      case CONTAINS -> 2;
      case CONTAINED_IN -> 3;
    };
  }

  private static Relation relation(byte code) {
    return switch (code) {
      case 0 -> Relation.EXACT;
      case 1 -> Relation.NEAR;
      case 2 -> Relation.CONTAINS;
      case 3 -> Relation.CONTAINED_IN;
      default -> throw new IllegalStateException("no relation has the code " + code);
    };
  }

  static byte[] bytes(Posting posting) {
    ByteBuffer out =
        ByteBuffer.allocate(
            ByteUtils.sizeOfUnsignedVarint(posting.fresh())
                + ByteUtils.sizeOfUnsignedVarint(posting.held())
                + size(posting.articles()));
    ByteUtils.writeUnsignedVarint(posting.fresh(), out);
    ByteUtils.writeUnsignedVarint(posting.held(), out);
    put(posting.articles(), out);
    return out.array();
  }

  static Posting posting(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int fresh = ByteUtils.readUnsignedVarint(in);
    int held = ByteUtils.readUnsignedVarint(in);
    return new Posting(fresh, held, numbers(in));
  }

  static byte[] bytes(int count) {
    ByteBuffer out = ByteBuffer.allocate(ByteUtils.sizeOfUnsignedVarint(count));
    ByteUtils.writeUnsignedVarint(count, out);
    return out.array();
  }

  static int count(byte[] bytes) {
    return ByteUtils.readUnsignedVarint(ByteBuffer.wrap(bytes));
  }

  static byte[] bytes(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }

  static long number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getLong();
  }

  /** Ascending numbers. */
  static byte[] bytes(List<Long> numbers) {
    ByteBuffer out = ByteBuffer.allocate(size(numbers));
    put(numbers, out);
    return out.array();
  }

  static List<Long> numbers(byte[] bytes) {
    return numbers(ByteBuffer.wrap(bytes));
  }

  private static int size(List<Long> numbers) {
    int size = 0;
    long before = 0;
    for (long number : numbers) {
      size += ByteUtils.sizeOfVarlong(number - before);
      before = number;
    }
    return size;
  }

  private static void put(List<Long> numbers, ByteBuffer out) {
    long before = 0;
    for (long number : numbers) {
      ByteUtils.writeVarlong(number - before, out);
      before = number;
    }
  }

  private static List<Long> numbers(ByteBuffer in) {
    List<Long> numbers = new ArrayList<>();
    long before = 0;
    while (in.hasRemaining()) {
      before += ByteUtils.readVarlong(in);
      numbers.add(before);
    }
    return numbers;
  }

  private static void put(byte[] block, ByteBuffer out) {
    ByteUtils.writeUnsignedVarint(block.length, out);
    out.put(block);
  }

  private static byte[] block(ByteBuffer in) {
    byte[] block = new byte[ByteUtils.readUnsignedVarint(in)];
    in.get(block);
    return block;
  }

  private static void put(Fingerprints hashes, ByteBuffer out) {
    ByteUtils.writeUnsignedVarint(hashes.size(), out);
    for (int i = 0; i < hashes.size(); i++) {
      out.putInt((int) (hashes.at(i) >>> Short.SIZE)).putShort((short) hashes.at(i));
    }
  }

  private static Fingerprints hashes(ByteBuffer in) {
    long[] hashes = new long[ByteUtils.readUnsignedVarint(in)];
    for (int i = 0; i < hashes.length; i++) {
      long upper = Integer.toUnsignedLong(in.getInt()) << Short.SIZE;
      hashes[i] = upper | Short.toUnsignedLong(in.getShort());
    }
    return Fingerprints.owning(hashes);
  }

  private static byte[] written(ByteBuffer out) {
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }
}
