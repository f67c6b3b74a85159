package org.wirecopy.ingest.folder;

/**
 * What a listing of the folder passed over, so that nothing is left out in silence.
 *
 * @param temporary files and folders with a name that is left alone
 * @param links symbolic links, which are never followed
 * @param special pipes, sockets and devices, which are never opened
 * @param unreadableFolders folders that could not be listed
 */
public record PassedOver(long temporary, long links, long special, long unreadableFolders) {
  static final PassedOver NOTHING = new PassedOver(0, 0, 0, 0);

  PassedOver plusTemporary() {
    return new PassedOver(temporary + 1, links, special, unreadableFolders);
  }

  PassedOver plusLink() {
    return new PassedOver(temporary, links + 1, special, unreadableFolders);
  }

  PassedOver plusSpecial() {
    return new PassedOver(temporary, links, special + 1, unreadableFolders);
  }

  PassedOver plusUnreadableFolder() {
    return new PassedOver(temporary, links, special, unreadableFolders + 1);
  }
}
