/**
 * What a request may weigh and how long it may take to come in. Quarkus and Vert.x limit sizes and
 * silence; what they leave open (a head that trickles in, a body of unknown length, an error
 * without a body) is seen to on each connection, before Vert.x.
 */
package org.wirecopy.runtime.limit;
