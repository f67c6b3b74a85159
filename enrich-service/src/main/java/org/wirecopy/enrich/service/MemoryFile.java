package org.wirecopy.enrich.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.wirecopy.topics.TopicMemory;

/** What is remembered of the topics, in a file beside the state stores. */
final class MemoryFile {
  private static final String NAME = "topics.json";

  private final Path file;
  private TopicMemory written;

  MemoryFile(Path stateDir) {
    file = stateDir.resolve(NAME);
  }

  TopicMemory read() {
    try {
      return TopicMemory.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return TopicMemory.NOTHING;
    } catch (IOException e) {
      throw unusable(e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s: %s. Delete the file to take the topics as they are".formatted(file, e.getMessage()),
          e);
    }
  }

  void write(TopicMemory memory) {
    if (memory.equals(written)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      Path fresh = file.resolveSibling(NAME + ".tmp");
      Files.writeString(fresh, memory.text());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written = memory;
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private UncheckedIOException unusable(IOException e) {
    return new UncheckedIOException("cannot use %s: %s".formatted(file, e), e);
  }
}
