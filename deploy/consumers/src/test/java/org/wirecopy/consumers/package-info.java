/** Holds what is written for consumers to what the services do. */
package org.wirecopy.consumers;
