/** Times as people and programs write them, with what they leave unsaid. */
package org.wirecopy.ingest.format.time;
