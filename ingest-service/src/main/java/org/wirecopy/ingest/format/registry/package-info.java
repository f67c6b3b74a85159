/** All formats in the order in which they are asked. */
package org.wirecopy.ingest.format.registry;
