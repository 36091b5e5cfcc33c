"""The words by which people call the columns that a role may be read from."""

from collections.abc import Mapping

__all__ = ["ELSEWHERE", "SYNONYMS", "words_of"]

#: Words people use for a role. A guess is made only where exactly one column fits.
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "amount": ("amount", "cashflow", "cash_flow", "flow", "value", "cost"),
    "answer": ("answer", "rating", "response", "score", "nps"),
    "benefit": ("benefit", "return", "gain", "value"),
    "category": ("category", "type", "group", "reason", "cause", "kind"),
    "committed": (
        *("committed", "planned", "commitment", "committed_at", "commit_at", "commit_time", "commit_date"),
        *("authored_at", "merged_at"),
    ),
    "completed": ("completed", "done", "points", "velocity", "delivered"),
    "cost": ("cost", "price", "spend", "budget", "effort"),
    "criterion": ("criterion", "wcag", "rule", "success_criterion"),
    "date": ("date", "day", "month", "week", "year", "timestamp", "time", "period", "released_on", "at"),
    "deployed": ("deployed", "deployed_at", "released", "released_at", "released_on", "deploy_time", "date"),
    "failed": ("failed", "failed_at", "failure", "opened", "started", "start", "incident"),
    "failed_at": ("failed_at", "failure_at", "incident_at", "failure_start", "detected_at"),
    "finish": ("finish", "finished", "done", "resolved", "closed", "completed", "end", "delivered"),
    "group": ("group", "team", "segment", "variant", "cohort"),
    "impact": ("impact", "severity", "level"),
    "is_failed": ("is_failed", "failed", "failure", "is_failure", "caused_failure", "incident"),
    "item": ("item", "name", "feature", "project", "title", "technology"),
    "latency": ("latency", "duration", "response_time", "ms", "value"),
    "load": ("load", "work", "points", "assigned", "items"),
    "name": ("name", "stakeholder", "person", "title", "service", "team", "component", "option", "item", "system", "metric", "kpi", "indicator", "measure"),
    "place": ("place", "page", "component", "url", "screen"),
    "restored_at": ("restored_at", "restored", "recovered_at", "recovered", "resolved_at", "fixed_at"),
    "restored": ("restored", "restored_at", "recovered", "resolved", "closed", "end"),
    "score": ("score", "rating", "satisfaction", "sentiment", "value"),
    "service": ("service", "name", "component", "system"),
    "severity": ("severity", "impact", "level"),
    "source": ("source", "from", "a"),
    "start": ("start", "started", "begin", "created", "opened", "in_progress"),
    "target": ("target", "to", "b", "objective", "slo", "goal"),
    "task": ("task", "activity", "deliverable"),
    "team": ("team", "name", "squad", "group"),
    "user": ("user", "user_id", "customer", "account", "id"),
    "value": ("value", "amount", "metric", "count", "total", "y", "sales", "revenue", "actual", "current"),
    "weight": ("weight", "importance", "share"),
}


#: The same in German, French and Spanish, where the word means nothing else there.
ELSEWHERE: Mapping[str, tuple[str, ...]] = {
    "amount": ("betrag", "betrage", "zahlung", "zahlungen", "montant", "importe"),
    "category": ("kategorie", "grund", "ursache", "categorie", "categoria", "motivo"),
    "cost": ("kosten", "preis", "cout", "costo", "coste"),
    "date": ("datum", "monat", "jahr", "fecha", "mes"),
    "finish": ("ende", "erledigt", "abgeschlossen", "fin"),
    "group": ("gruppe", "groupe", "grupo"),
    "load": ("auslastung",),
    "name": ("bezeichnung", "nom", "nombre"),
    "score": ("bewertung", "puntuacion"),
    "start": ("beginn", "anfang", "debut", "inicio"),
    "target": ("ziel", "soll", "objectif", "objetivo"),
    "task": ("aufgabe", "tache", "tarea"),
    "user": ("kunde", "nutzer", "client", "cliente", "usuario"),
    "value": ("wert", "umsatz", "anzahl", "menge", "valeur", "valor", "ventas"),
    "weight": ("gewicht", "poids", "peso"),
}


def words_of(role: str) -> tuple[str, ...]:
    return (*SYNONYMS.get(role, ()), *ELSEWHERE.get(role, ()))
