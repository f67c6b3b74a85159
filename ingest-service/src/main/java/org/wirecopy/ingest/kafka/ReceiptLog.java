package org.wirecopy.ingest.kafka;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wirecopy.ingest.contract.ContractJson;
import org.wirecopy.ingest.contract.ContractViolationException;
import org.wirecopy.ingest.contract.FileReceipt;
import org.wirecopy.ingest.ledger.Ledger;

/** Takes the receipts of one inbox from {@code ingest.files} into the ledger. */
final class ReceiptLog {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptLog.class);

  private final String keyPrefix;
  private final Ledger ledger;

  ReceiptLog(String inbox, Ledger ledger) {
    this.keyPrefix = inbox + "/";
    this.ledger = ledger;
  }

  void take(ConsumerRecord<byte[], byte[]> message) {
    if (!new String(message.key(), StandardCharsets.UTF_8).startsWith(keyPrefix)) {
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
