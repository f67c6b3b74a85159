package org.wirecopy.enrich.state;

import java.nio.file.Path;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.rocksdb.EnvOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDBException;
import org.rocksdb.SstFileWriter;

/**
 * Writes sorted entries to a file of RocksDB's own format, which a store takes in as it is. For one
 * thread.
 */
public final class TableWriter implements AutoCloseable {
  private final Path file;
  private final EnvOptions environment = new EnvOptions();
  private final SstFileWriter writer;
  private boolean empty = true;

  TableWriter(Options options, Path file) {
    this.file = file;
    this.writer = new SstFileWriter(environment, options);
    try {
      writer.open(file.toString());
    } catch (RocksDBException e) {
      close();
      throw failed(e);
    }
  }

  /**
   * Adds an entry.
   *
   * @param key greater than those before it, byte by byte
   */
  public void put(byte[] key, byte[] value) {
    try {
      writer.put(key, value);
    } catch (RocksDBException e) {
      throw failed(e);
    }
    empty = false;
  }

  /** Ends the file; false where there is none, since nothing was added. */
  public boolean finish() {
    try {
      if (!empty) {
        writer.finish();
      }
      return !empty;
    } catch (RocksDBException e) {
      throw failed(e);
    }
  }

  private ProcessorStateException failed(RocksDBException e) {
    return new ProcessorStateException("cannot write " + file, e);
  }

  @Override
  public void close() {
    writer.close();
    environment.close();
  }
}
