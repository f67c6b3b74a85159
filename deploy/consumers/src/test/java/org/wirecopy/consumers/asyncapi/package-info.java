/** {@code asyncapi.yaml}, made from the contracts. */
package org.wirecopy.consumers.asyncapi;
