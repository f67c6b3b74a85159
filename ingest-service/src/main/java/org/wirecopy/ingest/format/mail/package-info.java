/**
 * E-mail: what its header says, how its lines flow, how a mailbox is divided. Knows no articles.
 */
package org.wirecopy.ingest.format.mail;
