package org.wirecopy.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import java.util.List;
import java.util.Map;

/** Prometheus operator's resources, by the models of fabric8, which would keep unknown fields. */
final class MonitoringModels implements Shape {
  private static final Map<String, Class<?>> MODELS =
      Map.of(
          "monitoring.coreos.com/v1/PodMonitor", PodMonitor.class,
          "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class);

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new NothingElse())
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  /** Takes away the place where the models put fields that they do not know. */
  private static final class NothingElse extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }

  @Override
  public boolean knows(String kind) {
    return MODELS.containsKey(kind);
  }

  @Override
  public List<String> problems(String kind, JsonNode object) {
    try {
      STRICT.treeToValue(object, MODELS.get(kind));
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(e.getOriginalMessage());
    }
  }
}
