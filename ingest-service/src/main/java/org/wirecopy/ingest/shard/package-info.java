/** Which of several ingesters of one folder reads a file. */
package org.wirecopy.ingest.shard;
