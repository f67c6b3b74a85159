package org.wirecopy.enrich.sorting;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Pairs of a number of 48 bits and another, to be had in the order of the first. They are divided
 * into parts by the upper bits of it, each of which is read and sorted in memory by itself; first
 * numbers should be spread evenly, as those of hashes are.
 *
 * <p>A part is a chain of blocks in one file. Adding is for one thread; parts may be read by
 * several at once.
 */
public final class SortedNumbers implements AutoCloseable {
  private static final int BITS = 48;

  /** Of one pass of a radix sort, least significant first: it keeps the order of equal ones. */
  private static final int PASS_BITS = 16;

  private static final int BLOCK_PAIRS = 512;
  private static final int BLOCK_BYTES = BLOCK_PAIRS * 2 * Long.BYTES;

  /** As many pairs in a part are sorted in some 10 MB. */
  private static final long PART_PAIRS = 300_000;

  /** Each has a block in memory, 8 MB in all. */
  private static final int MAX_PART_BITS = 10;

  private static final int NONE = -1;

  private final FileChannel file;
  private final int partBits;
  private final long[][] filling;
  private final int[] filled;

  /** The number of the last block of each part, and of the block before each block. */
  private final int[] last;

  private int[] before = new int[64];
  private int blocks;

  /**
   * None yet.
   *
   * @param path of a file that is not there; it goes when this is closed
   * @param expected how many pairs, about
   */
  public SortedNumbers(Path path, long expected) throws IOException {
    file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    int bits = Long.SIZE - Long.numberOfLeadingZeros(expected / PART_PAIRS);
    partBits = Math.min(MAX_PART_BITS, bits);
    filling = new long[parts()][2 * BLOCK_PAIRS];
    filled = new int[parts()];
    last = new int[parts()];
    Arrays.fill(last, NONE);
  }

  public int parts() {
    return 1 << partBits;
  }

  /**
   * Adds a pair.
   *
   * @param first of 48 bits
   */
  public void add(long first, long second) {
    int part = (int) (first >>> (BITS - partBits));
    long[] pairs = filling[part];
    pairs[filled[part]++] = first;
    pairs[filled[part]++] = second;
    if (filled[part] == pairs.length) {
      write(part);
    }
  }

  private void write(int part) {
    ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
    block.asLongBuffer().put(filling[part]);
    try {
      long place = (long) blocks * BLOCK_BYTES;
      while (block.hasRemaining()) {
        place += file.write(block, place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (blocks == before.length) {
      before = Arrays.copyOf(before, 2 * blocks);
    }
    before[blocks] = last[part];
    last[part] = blocks++;
    filled[part] = 0;
  }

  /**
   * The pairs of a part, one behind the other, in the order of the first numbers, equal ones in
   * that in which they were added. All of a part come before all of the next.
   */
  public long[] part(int part) {
    int full = 0;
    for (int block = last[part]; block != NONE; block = before[block]) {
      full++;
    }
    long[] pairs = new long[full * 2 * BLOCK_PAIRS + filled[part]];
    System.arraycopy(filling[part], 0, pairs, full * 2 * BLOCK_PAIRS, filled[part]);
    ByteBuffer bytes = ByteBuffer.allocate(BLOCK_BYTES);
    for (int block = last[part]; block != NONE; block = before[block]) {
      read(block, bytes.clear());
      bytes.asLongBuffer().get(pairs, --full * 2 * BLOCK_PAIRS, 2 * BLOCK_PAIRS);
    }
    return sorted(pairs);
  }

  private void read(int block, ByteBuffer bytes) {
    try {
      long place = (long) block * BLOCK_BYTES;
      while (bytes.hasRemaining()) {
        if (file.read(bytes, place + bytes.position()) < 0) {
          throw new EOFException("a block has been cut off");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.flip();
  }

  private static long[] sorted(long[] pairs) {
    long[] from = pairs;
    long[] to = new long[pairs.length];
    for (int shift = 0; shift < BITS; shift += PASS_BITS) {
      sort(from, to, shift);
      long[] sorted = to;
      to = from;
      from = sorted;
    }
    return from;
  }

  private static void sort(long[] from, long[] to, int shift) {
    int[] places = new int[(1 << PASS_BITS) + 1];
    for (int i = 0; i < from.length; i += 2) {
      places[digit(from[i], shift) + 1] += 2;
    }
    for (int i = 1; i < places.length; i++) {
      places[i] += places[i - 1];
    }
    for (int i = 0; i < from.length; i += 2) {
      int place = places[digit(from[i], shift)];
      to[place] = from[i];
      to[place + 1] = from[i + 1];
      places[digit(from[i], shift)] += 2;
    }
  }

  private static int digit(long number, int shift) {
    return (int) (number >>> shift) & ((1 << PASS_BITS) - 1);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
