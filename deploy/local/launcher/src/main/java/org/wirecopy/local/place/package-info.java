/**
 * Where a run keeps its data, the lock that keeps other runs out, and the processes that an earlier
 * run left behind.
 */
package org.wirecopy.local.place;
