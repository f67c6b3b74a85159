/** Topics as a file, and back into empty ones: the program {@code TopicBackup} for operators. */
package org.wirecopy.topics.backup;
