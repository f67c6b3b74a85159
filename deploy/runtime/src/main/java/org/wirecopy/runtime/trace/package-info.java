/** What the services need of OpenTelemetry to carry on the traces that come with records. */
package org.wirecopy.runtime.trace;
