package org.wirecopy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OverlayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Rendered> OVERLAYS = new TreeMap<>();
  private static Checks checks;

  @BeforeAll
  static void render(@TempDir Path scratch) throws IOException {
    assumeTrue(Rendered.isKubectlThere(), "kubectl is not installed");
    for (String overlay : new String[] {"dev", "production"}) {
      OVERLAYS.put(overlay, Rendered.of(Path.of("overlays", overlay)));
    }
    for (String component : new String[] {"models", "oidc", "token"}) {
      OVERLAYS.put(component, Rendered.of(Path.of("src", "test", "overlays", component)));
    }
    checks = Checks.all(scratch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production", "models", "oidc", "token"})
  void anOverlayIsWhole(String overlay) {
    assertThat(checks.problems(OVERLAYS.get(overlay))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "production", "models", "oidc", "token"})
  void thePageNamesEverySecretThatIsMadeByHand(String overlay) throws IOException {
    String page = Files.readString(Path.of("README.md"));

    assertThat(Secrets.of(OVERLAYS.get(overlay)).byHand())
        .allSatisfy(secret -> assertThat(page).contains(secret));
  }

  @Test
  void settingsAreComparedWithThoseOfThePackagedServices() {
    assumeTrue(PackagedService.areAllThere(), "the services are not packaged");

    assertThat(checks.checks()).hasAtLeastOneElementOfType(KnownSettings.class);
  }

  /** Small mistakes: in an object, at a place, a value, and a word of the problem that is found. */
  @ParameterizedTest(name = "{0} {1}: {2} = {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # Fields that nobody knows, in objects of every origin
          StatefulSet|wirecopy-enrich|/spec/template/spec/terminationGracePeriod|30|terminationGracePeriod
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/readinesProbe|{}|readinesProbe
          Deployment|wirecopy-store|/metadata/lables|{}|lables
          Service|wirecopy-store|/spec/port|8080|port
          NetworkPolicy|wirecopy-scraping|/spec/ingress/0/form|[]|form
          ConfigMap|wirecopy-kafka-*|/dat|{}|dat
          Namespace|wirecopy|/specs|{}|specs
          PodDisruptionBudget|wirecopy-store|/spec/maxUnavailabel|1|maxUnavailabel
          PersistentVolumeClaim|wirecopy-inbox|/spec/resource|{}|resource
          ServiceAccount|wirecopy-store|/automountToken|false|automountToken
          Kafka|wirecopy|/spec/kafka/listener|[]|listener
          Kafka|wirecopy|/spec/kafka/listeners/0/tsl|true|tsl
          Kafka|wirecopy|/spec/kafka/template/kafkaContainer/securityContext/runAsNonRooot|true|runAsNonRooot
          Kafka|wirecopy|/spec/kafka/config/min.insync.replica|2|min.insync.replica
          Kafka|wirecopy|/metadata/label|{}|label
          KafkaNodePool|brokers|/spec/replica|3|replica
          KafkaTopic|articles.ingested|/spec/partition|12|partition
          KafkaTopic|articles.ingested|/spec/config/cleanup.polici|`"compact"`|cleanup.polici
          KafkaUser|wirecopy-enrich|/spec/authorization/acls/0/operation|`"Read"`|operation
          Cluster|wirecopy-postgres|/spec/instance|3|instance
          Cluster|wirecopy-postgres|/spec/managed/roles/0/inRole|[]|inRole
          Cluster|wirecopy-postgres|/spec/bootstrap/initdb/databse|`"x"`|databse
          ScheduledBackup|wirecopy-postgres|/spec/scedule|`"x"`|scedule
          ObjectStore|wirecopy-backup|/spec/configuration/destination|`"s3://x"`|destination
          ScaledObject|wirecopy-enrich|/spec/minReplicas|1|minReplicas
          ScaledObject|wirecopy-enrich|/spec/triggers/0/metadata/lagTreshold|`"5"`|lagTreshold
          ScaledObject|wirecopy-store|/spec/advanced/horizontalPodAutoscalerConfig/behavior/scaleDown/stabilizationWindow|1|stabilizationWindow
          TriggerAuthentication|wirecopy-kafka|/spec/secretTargetRef/0/secret|`"x"`|secret
          PodMonitor|wirecopy|/spec/podMetricsEndpoint|[]|podMetricsEndpoint
          PodMonitor|wirecopy|/spec/podMetricsEndpoints/0/intervall|`"15s"`|intervall
          # Values of the wrong type, or that do not exist
          StatefulSet|wirecopy-ingest|/spec/replicas|`"2"`|replicas
          Deployment|wirecopy-store|/spec/template/spec/containers/0/ports/0/containerPort|`"http"`|http
          Deployment|wirecopy-store|/spec/template/spec/containers/0/securityContext/readOnlyRootFilesystem|`"true"`|readOnlyRootFilesystem
          StatefulSet|wirecopy-enrich|/spec/template/spec/topologySpreadConstraints/0/whenUnsatisfiable|`"ScheduleAnyWay"`|ScheduleAnyWay
          KafkaTopic|articles.rejected|/spec/partitions|`"3"`|partitions
          KafkaUser|wirecopy-store|/spec/authorization/acls/0/operations/0|`"Reed"`|operations/0
          KafkaNodePool|brokers|/spec/roles/0|`"brokr"`|roles/0
          Cluster|wirecopy-postgres|/spec/instances|`"3"`|instances
          ScaledObject|wirecopy-store|/spec/minReplicaCount|0|minReplicaCount
          ScaledObject|wirecopy-store|/spec/triggers/0/metadata/lagThreshold|`"1"`|lagThreshold
          PodMonitor|wirecopy|/spec/podMetricsEndpoints|{}|PodMetricsEndpoint
          # References to what is not there
          Deployment|wirecopy-store|/spec/template/spec/containers/0/env/3/valueFrom/secretKeyRef/name|`"wirecopy-postgres-stor"`|wirecopy-postgres-stor
          Deployment|wirecopy-store|/spec/template/spec/containers/0/env/3/valueFrom/secretKeyRef/key|`"usernam"`|usernam
          Deployment|wirecopy-store|/spec/template/spec/volumes/1/secret/secretName|`"wirecopy-ca"`|wirecopy-ca
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/envFrom/0/configMapRef/name|`"wirecopy-kafka"`|wirecopy-kafka
          StatefulSet|wirecopy-ingest|/spec/template/spec/serviceAccountName|`"ingest"`|ServiceAccount
          StatefulSet|wirecopy-ingest|/spec/serviceName|`"ingest"`|Service
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/volumeMounts/0/name|`"tpm"`|tpm
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/livenessProbe/httpGet/path|`"/q/health/alive"`|alive
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/livenessProbe/httpGet/path|`"/q/health/ready"`|livenessProbe
          StatefulSet|wirecopy-ingest|/spec/template/spec/containers/0/livenessProbe/httpGet/port|`"htpp"`|htpp
          Service|wirecopy-store|/spec/ports/0/targetPort|`"web"`|web
          Service|wirecopy-store|/spec/ports/0/port|80|80
          Service|wirecopy-ingest|/spec/selector/app.kubernetes.io~1name|`"ingest"`|no pod
          PodDisruptionBudget|wirecopy-enrich|/spec/selector/matchLabels/app.kubernetes.io~1name|`"enrich"`|no pod
          NetworkPolicy|wirecopy-services-to-kafka|/spec/egress/0/ports/0/port|9092|9092
          NetworkPolicy|wirecopy-store-to-postgres|/spec/egress/0/to/0/podSelector/matchLabels/cnpg.io~1cluster|`"postgres"`|no pod
          PodMonitor|wirecopy-kafka|/spec/podMetricsEndpoints/0/port|`"prometheus"`|prometheus
          ScaledObject|wirecopy-enrich|/spec/scaleTargetRef/kind|`"Deployment"`|nothing to scale
          ScaledObject|wirecopy-enrich|/spec/triggers/0/metadata/topic|`"articles.injested"`|articles.injested
          ScaledObject|wirecopy-enrich|/spec/triggers/0/metadata/consumerGroup|`"enrich"`|may not see
          ScaledObject|wirecopy-enrich|/spec/triggers/0/metadata/bootstrapServersFromEnv|`"KAFKA_SERVERS"`|KAFKA_SERVERS
          ScaledObject|wirecopy-enrich|/spec/triggers/0/authenticationRef/name|`"kafka"`|TriggerAuthentication
          TriggerAuthentication|wirecopy-kafka|/spec/secretTargetRef/0/key|`"ca.cert"`|ca.cert
          KafkaTopic|ingest.files|/metadata/labels/strimzi.io~1cluster|`"wirecpy"`|wirecpy
          ScheduledBackup|wirecopy-postgres|/spec/cluster/name|`"postgres"`|no such Cluster
          Cluster|wirecopy-postgres|/spec/plugins/0/parameters/barmanObjectName|`"backup"`|ObjectStore
          # Values that do not agree with another place
          StatefulSet|wirecopy-ingest|/spec/replicas|3|WIRECOPY_INGEST_COUNT
          StatefulSet|wirecopy-enrich|/spec/replicas|2|KEDA
          Deployment|wirecopy-store|/spec/template/spec/containers/0/ports/1/containerPort|9001|listens on 9000
          ConfigMap|wirecopy-kafka-*|/data/KAFKA_BOOTSTRAP_SERVERS|`"wirecopy-kafka-bootstrap:9093"`|KAFKA_BOOTSTRAP_SERVERS
          ConfigMap|wirecopy-kafka-*|/data/KAFKA_SSL_TRUSTSTORE_LOCATION|`"/etc/wirecopy/ca.crt"`|nothing is mounted
          Kafka|wirecopy|/spec/kafka/config/offsets.topic.replication.factor|1|brokers
          KafkaTopic|articles.enriched|/spec/partitions|6|articles.enriched
          KafkaTopic|articles.enriched|/spec/config/max.message.bytes|1048576|1048576
          KafkaTopic|articles.takedowns|/spec/config/cleanup.policy|`"delete"`|articles.takedowns
          KafkaTopic|articles.takedowns|/metadata/name|`"articles.takedown"`|articles.takedown
          # What would weaken a pod
          StatefulSet|wirecopy-enrich|/spec/template/spec/securityContext/runAsNonRoot|false|runAsNonRoot
          Deployment|wirecopy-store|/spec/template/spec/initContainers/0/securityContext/allowPrivilegeEscalation|true|allowPrivilegeEscalation
          Deployment|wirecopy-store|/spec/template/spec/containers/0/resources/limits/memory|`"2Gi"`|memory
          Namespace|wirecopy|/metadata/labels/pod-security.kubernetes.io~1enforce|`"baseline"`|enforce
          """)
  void aSmallMistakeIsFound(String kind, String name, String place, String value, String word)
      throws IOException {
    // Given
    Rendered broken = OVERLAYS.get("production").copy();

    // When
    set(broken, kind, name, place, JSON.readTree(value));

    // Then
    assertThat(checks.problems(broken)).anySatisfy(each -> assertThat(each).contains(word));
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet, wirecopy-ingest, WIRECOPY_INGEST_INBOXX",
    "StatefulSet, wirecopy-enrich, WIRECOPY_ENRICH_STANDBYS",
    "StatefulSet, wirecopy-enrich, WIRECOPY_INGEST_COUNT",
    "StatefulSet, wirecopy-ingest, QUARKUS_DATASOURCE_USERNAME",
    "Deployment, wirecopy-store, WIRECOPY_STORE_BATCH_RECORD",
    "Deployment, wirecopy-store, QUARKUS_FLYWAY_MIGRATE_ON_START",
    "Deployment, wirecopy-store, KAFKA_SSL_KEYSTORE_PASWORD"
  })
  void aSettingThatTheServiceDoesNotReadIsFound(String kind, String name, String variable) {
    assumeTrue(PackagedService.areAllThere(), "the services are not packaged");

    // Given
    Rendered broken = OVERLAYS.get("production").copy();

    // When
    ((ArrayNode) Rendered.pod(broken.get(kind, name)).at("/containers/0/env"))
        .addObject()
        .put("name", variable)
        .put("value", "1");

    // Then
    assertThat(checks.problems(broken)).anySatisfy(each -> assertThat(each).contains(variable));
  }

  @ParameterizedTest
  @CsvSource({
    "/spec/template/spec/containers/0/image, wirecopy/sotre:1, no image of ours",
    "/spec/template/spec/containers/0/ports/0/containerPort, 8090, listens on 8080"
  })
  void whatTheImageDoesNotHoldIsFound(String place, String value, String problem)
      throws IOException {
    assumeTrue(PackagedService.areAllThere(), "the services are not packaged");

    // Given
    Rendered broken = OVERLAYS.get("production").copy();

    // When
    JsonNode other = value.matches("\\d+") ? JSON.readTree(value) : JSON.valueToTree(value);
    set(broken, "Deployment", "wirecopy-store", place, other);

    // Then
    assertThat(checks.problems(broken)).anySatisfy(each -> assertThat(each).contains(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "ServiceAccount, wirecopy-ingest",
    "Service, wirecopy-enrich",
    "PersistentVolumeClaim, wirecopy-inbox",
    "PodDisruptionBudget, wirecopy-store",
    "KafkaUser, wirecopy-store",
    "KafkaTopic, articles.rejected",
    "ObjectStore, wirecopy-backup",
    "TriggerAuthentication, wirecopy-kafka"
  })
  void anObjectThatIsMissingIsMissed(String kind, String name) {
    // Given
    Rendered broken = OVERLAYS.get("production").copy();

    // When
    broken.objects().remove(broken.get(kind, name));

    // Then
    assertThat(checks.problems(broken)).anySatisfy(each -> assertThat(each).contains(name));
  }

  private static void set(
      Rendered rendered, String kind, String name, String place, JsonNode value) {
    JsonNode object =
        rendered.ofKind(kind).stream()
            .filter(each -> Rendered.name(each).matches(name.replace("*", "\\w+")))
            .findFirst()
            .orElseThrow();
    int last = place.lastIndexOf('/');
    String field = place.substring(last + 1).replace("~1", "/");
    JsonNode parent = object.at(place.substring(0, last));
    if (parent instanceof ArrayNode array) {
      array.set(Integer.parseInt(field), value);
    } else {
      ((ObjectNode) parent).set(field, value);
    }
  }
}
