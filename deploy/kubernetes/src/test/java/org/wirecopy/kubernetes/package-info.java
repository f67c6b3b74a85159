/**
 * Tests the manifests without a cluster: as kustomize renders them ({@code OverlayTest}, which
 * needs kubectl), and with the services run as they say ({@code RightsIT}).
 */
package org.wirecopy.kubernetes;
