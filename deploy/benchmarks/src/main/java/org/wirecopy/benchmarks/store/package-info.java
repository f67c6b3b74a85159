/** What the store's database takes in, keeps and finds: speed, size, kills. */
package org.wirecopy.benchmarks.store;
