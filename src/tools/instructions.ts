/** What a client tells its model of the whole server, before any tool is called. */
export const INSTRUCTIONS = `Computes with Python (pandas, numpy, scipy, matplotlib) in a sandbox that is thrown away after each run.

- roi_calculations, performance_metrics, stakeholder_analytics, strategic_data_analysis, executive_reporting: for a figure that has a name (NPV, NPS, DORA, forecast …), by a named method, without code; describe_analysis shows what each takes.
- run_python: whenever another figure, table or chart should be computed from data instead of guessed. check_python only reviews code; run_python checks by itself.
- Data gets in as \`data\` (tables inline: csv, records, or columns with rows) or \`files\` (paths below the server's workspace). The code finds each as a pandas DataFrame under its name. What the code needs besides goes into \`context\`.
- The value of the last expression is the result. matplotlib figures come back as images. Nothing survives a run.
- Allowed: the analysis libraries and the calculating part of the standard library. Not allowed: network, installing, processes, files that were not passed in. A refused program was not run: mend it by the hints and call again.
- Long output and tables are cut; the answer names the run:// resources where the whole opens.
- Show the user the disclosure of every run, beginning with its first four lines.`;
