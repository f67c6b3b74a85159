package org.wirecopy.enrich.sorting;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.utils.Bytes;

/**
 * Pairs of a key and a number, to be had in the order of the keys, byte by byte, and then of the
 * numbers: sorted in memory a run at a time, and merged from the files of the runs. For one thread.
 */
public final class SortedKeys implements AutoCloseable {
  /** Of some hundred bytes each. */
  private static final int RUN_PAIRS = 100_000;

  private final Path folder;
  private final List<Pair> run = new ArrayList<>();
  private final List<Run> runs = new ArrayList<>();

  /** What is sorted. */
  private record Pair(Bytes key, long number) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int order = Arrays.compareUnsigned(key.get(), other.key.get());
      return order == 0 ? Long.compare(number, other.number) : order;
    }
  }

  /** Takes a key with all its numbers. */
  public interface Reader {
    /**
     * Comes after all that have smaller keys.
     *
     * @param numbers ascending
     */
    void read(Bytes key, List<Long> numbers);
  }

  /**
   * None yet.
   *
   * @param folder that is there, for files; they go when this is closed
   */
  public SortedKeys(Path folder) {
    this.folder = folder;
  }

  public void add(Bytes key, long number) {
    run.add(new Pair(key, number));
    if (run.size() == RUN_PAIRS) {
      write();
    }
  }

  private void write() {
    Collections.sort(run);
    Path file = folder.resolve("run-" + runs.size());
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      for (Pair pair : run) {
        out.writeInt(pair.key().get().length);
        out.write(pair.key().get());
        out.writeLong(pair.number());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    runs.add(new Run(file, run.size()));
    run.clear();
  }

  /** Reads all, once; nothing is added later. */
  public void read(Reader reader) {
    write();
    PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing(Run::pair));
    for (Run one : runs) {
      if (one.next()) {
        next.add(one);
      }
    }
    Bytes key = null;
    List<Long> numbers = new ArrayList<>();
    while (!next.isEmpty()) {
      Run first = next.remove();
      if (key != null && !key.equals(first.pair().key())) {
        reader.read(key, List.copyOf(numbers));
        numbers.clear();
      }
      key = first.pair().key();
      numbers.add(first.pair().number());
      if (first.next()) {
        next.add(first);
      }
    }
    if (key != null) {
      reader.read(key, List.copyOf(numbers));
    }
  }

  @Override
  public void close() throws IOException {
    for (Run one : runs) {
      one.close();
    }
  }

  /** A file of sorted pairs, read one by one. */
  private static final class Run {
    private final Path file;
    private int left;
    private DataInputStream in;
    private Pair pair;

    private Run(Path file, int pairs) {
      this.file = file;
      this.left = pairs;
    }

    private Pair pair() {
      return pair;
    }

    private boolean next() {
      if (left == 0) {
        return false;
      }
      try {
        if (in == null) {
          in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }
        Bytes key = Bytes.wrap(in.readNBytes(in.readInt()));
        pair = new Pair(key, in.readLong());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      left--;
      return true;
    }

    private void close() throws IOException {
      if (in != null) {
        in.close();
      }
      Files.deleteIfExists(file);
    }
  }
}
