package org.wirecopy.enrich.dedupe;

class HeapDuplicateMemoryTest extends DuplicateMemoryKit {
  private final HeapDuplicateMemory memory = new HeapDuplicateMemory();

  @Override
  protected DuplicateMemory memory() {
    return memory;
  }
}
