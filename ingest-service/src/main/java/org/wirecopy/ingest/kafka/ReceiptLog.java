package org.wirecopy.ingest.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.ledger.Ledger;
import org.wirecopy.ingest.shard.Shard;

/**
 * Takes the receipts of one inbox from {@code ingest.files} into the ledger, those of its own shard
 * alone.
 */
final class ReceiptLog {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptLog.class);

  private final String keyPrefix;
  private final Shard shard;
  private final Ledger ledger;

  ReceiptLog(String inbox, Shard shard, Ledger ledger) {
    this.keyPrefix = inbox + "/";
    this.shard = shard;
    this.ledger = ledger;
  }

  void take(ConsumerRecord<byte[], byte[]> message) {
    String key = new String(message.key(), StandardCharsets.UTF_8);
    if (!key.startsWith(keyPrefix) || !shard.owns(key.substring(keyPrefix.length()))) {
      return;
    }
    try {
      ledger.record(ContractJson.read(message.value(), FileReceipt.class));
    } catch (ContractViolationException e) {
      // Its file is then read again, which loses nothing.
      LOG.warn(
          "{}-{} offset {} is no receipt: {}",
          message.topic(),
          message.partition(),
          message.offset(),
          e.getMessage());
    }
  }
}
