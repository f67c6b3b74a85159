/** Documents of office programs, by Apache Tika: text and what they state. Knows no articles. */
package org.wirecopy.ingest.format.document;
