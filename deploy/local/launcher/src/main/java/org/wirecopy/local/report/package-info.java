/** The report: every stored article as one line of JSON. */
package org.wirecopy.local.report;
