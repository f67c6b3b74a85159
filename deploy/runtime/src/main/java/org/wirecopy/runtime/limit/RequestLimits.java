package org.wirecopy.runtime.limit;

import java.time.Duration;

/**
 * @param maxBody bytes of a request's body, decoded from its chunks
 * @param patience how long a head may take to come in, counted from the connection or from the
 *     head's first byte; and then the body, counted from the head
 */
record RequestLimits(long maxBody, Duration patience) {}
