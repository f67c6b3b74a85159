package org.wirecopy.ingest.kafka;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.wirecopy.ingest.contract.IngestTopics;

/**
 * Reads the receipts: all that there are at first, and after each failed transaction what has come
 * since. A topic that has taken the place of the one before is read from its beginning.
 */
final class ReceiptReader implements AutoCloseable {
  private final KafkaSettings settings;
  private final Consumer<ConsumerRecord<byte[], byte[]>> handler;
  private final BooleanSupplier stopped;
  private TopicTail tail;

  /**
   * Nothing is connected before {@link #catchUp()}.
   *
   * @param handler gets every receipt
   * @param stopped asked now and then whether to give up
   */
  ReceiptReader(
      KafkaSettings settings,
      Consumer<ConsumerRecord<byte[], byte[]>> handler,
      BooleanSupplier stopped) {
    this.settings = settings;
    this.handler = handler;
    this.stopped = stopped;
  }

  /** Reads on until everything that was written before this call is known. */
  void catchUp() {
    if (tail != null && tail.isReplaced()) {
      close();
    }
    if (tail == null) {
      tail = new TopicTail(settings, IngestTopics.INGEST_FILES, handler, stopped);
    }
    tail.catchUp();
  }

  @Override
  public void close() {
    if (tail != null) {
      tail.close();
      tail = null;
    }
  }
}
