/** Certificates that are renewed while a service runs, and when they end. */
package org.wirecopy.runtime.tls;
