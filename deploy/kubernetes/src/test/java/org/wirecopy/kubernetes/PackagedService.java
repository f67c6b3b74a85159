package org.wirecopy.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** A service as Maven has packaged it. */
record PackagedService(Path folder) {
  private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
  private static final String SMALLRYE = "io.smallrye.config.";

  /** By the name of its image: {@code ingest}, {@code enrich} or {@code store}. */
  static PackagedService named(String name) {
    return new PackagedService(Path.of("../../%s-service/target/quarkus-app".formatted(name)));
  }

  static boolean areAllThere() {
    return Stream.of("ingest", "enrich", "store").allMatch(each -> named(each).isThere());
  }

  private boolean isThere() {
    return Files.exists(program());
  }

  /** What {@code java -jar} starts. */
  Path program() {
    return folder.resolve("quarkus-run.jar");
  }

  /** The port that it listens on unless it is told another one. */
  int port() throws IOException {
    Path own = jars().get(0);
    try (JarFile opened = new JarFile(own.toFile())) {
      Properties properties = new Properties();
      properties.load(opened.getInputStream(opened.getEntry("application.properties")));
      return Integer.parseInt(properties.getProperty("quarkus.http.port"));
    }
  }

  /**
   * Names of all environment variables that it or one of its libraries reads at run time: from its
   * own configuration mappings, from Quarkus' description of each extension, and from Kafka.
   */
  Set<String> environmentNames() throws IOException {
    Set<String> names = new TreeSet<>();
    List<Path> jars = jars();
    for (Path jar : jars) {
      try (JarFile opened = new JarFile(jar.toFile())) {
        if (opened.getEntry(MODEL) != null) {
          extension(
              new ObjectMapper().readTree(opened.getInputStream(opened.getEntry(MODEL))), names);
        }
      }
    }
    Stream.of(
            ConsumerConfig.configNames(),
            ProducerConfig.configNames(),
            AdminClientConfig.configNames())
        .flatMap(Set::stream)
        .forEach(name -> names.add(environmentName("kafka." + name)));
    ownMappings(jars).forEach(name -> names.add(environmentName(name)));
    return names;
  }

  private static String environmentName(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static void extension(JsonNode part, Set<String> names) {
    String variable = part.at("/path/environmentVariable").asText();
    if (part.path("phase").asText().equals("RUN_TIME") && !variable.isEmpty()) {
      names.add(variable);
    }
    part.forEach(each -> extension(each, names));
  }

  private List<Path> jars() throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String part : List.of("app", "quarkus", "lib/boot", "lib/main")) {
      try (Stream<Path> files = Files.list(folder.resolve(part))) {
        jars.addAll(files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
      }
    }
    return jars;
  }

  /** Of the interfaces of ours that SmallRye fills from the configuration. */
  private Set<String> ownMappings(List<Path> jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    Set<String> names = new TreeSet<>();
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      for (String name : ownClasses(jars)) {
        names.addAll(mapped(loader, name));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }

  private static Set<String> ownClasses(List<Path> jars) throws IOException {
    Set<String> classes = new TreeSet<>();
    for (Path jar : jars) {
      // The service's own, and those of the libraries of ours that it is made of.
      if (jar.equals(jars.get(0)) || jar.getFileName().toString().startsWith("org.wirecopy.")) {
        classes.addAll(configClasses(jar));
      }
    }
    return classes;
  }

  private static Set<String> configClasses(Path jar) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return opened.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.startsWith("org/wirecopy/") && name.endsWith("Config.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .collect(Collectors.toSet());
    }
  }

  private static Set<String> mapped(ClassLoader loader, String name)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(name, false, loader);
    Class<? extends Annotation> mapping =
        Class.forName(SMALLRYE + "ConfigMapping", false, loader).asSubclass(Annotation.class);
    if (!type.isInterface() || !type.isAnnotationPresent(mapping)) {
      return Set.of();
    }
    Class<?> configClass = Class.forName(SMALLRYE + "ConfigMappings$ConfigClass", true, loader);
    Object asked = configClass.getMethod("configClass", Class.class).invoke(null, type);
    Map<?, ?> properties =
        (Map<?, ?>)
            Class.forName(SMALLRYE + "ConfigMappings", true, loader)
                .getMethod("getProperties", configClass)
                .invoke(null, asked);
    return properties.keySet().stream().map(Object::toString).collect(Collectors.toSet());
  }
}
