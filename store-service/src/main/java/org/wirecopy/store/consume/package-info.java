/** Reads the topics batch by batch and has each written together with its offsets. */
package org.wirecopy.store.consume;
