package org.wirecopy.testservers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import org.wirecopy.servers.FreePort;

/**
 * A container that answers on one port of the host for as long as it lives: the engine would give
 * it another one at each start, and a server after an outage is where it was before.
 */
final class FixedPortContainer extends GenericContainer<FixedPortContainer> {
  private final int hostPort = FreePort.find();

  FixedPortContainer(String image, int containerPort) {
    super(DockerImageName.parse(image));
    addExposedPort(containerPort);
    withCreateContainerCmdModifier(
        command ->
            command.withHostConfig(
                hostConfig(command.getHostConfig())
                    .withPortBindings(
                        new PortBinding(
                            Ports.Binding.bindIpAndPort("127.0.0.1", hostPort),
                            new ExposedPort(containerPort)))));
  }

  private static HostConfig hostConfig(HostConfig known) {
    return known == null ? HostConfig.newHostConfig() : known;
  }

  String address() {
    return getHost() + ":" + hostPort;
  }

  /** Kills the server in it; the container and its data stay. */
  void killServer() {
    client().killContainerCmd(getContainerId()).exec();
  }

  /** Starts the killed server. */
  void startServer() {
    client().startContainerCmd(getContainerId()).exec();
  }

  private static DockerClient client() {
    return DockerClientFactory.instance().client();
  }
}
