package org.wirecopy.store.postgres;

import java.io.Serial;

/** Another consumer has moved the offset: the partition is no longer ours, nothing was written. */
public final class LostPartitionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  LostPartitionException(OffsetRange range) {
    super(
        "%s-%d is no longer at offset %d: another consumer has it"
            .formatted(range.partition().topic(), range.partition().number(), range.from()));
  }
}
