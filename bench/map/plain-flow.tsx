import { graphlib, layout } from '@dagrejs/dagre';
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';

/** What one gets from React Flow as it comes: one node per ENI, its own default nodes. Positions are ours, or (`?layered`) those of a generic layered layout over the same account. */
type Placed = readonly (readonly [id: string, x: number, y: number])[];
interface Graph { readonly nodes: readonly { readonly id: string; readonly label: string }[]; readonly edges: readonly { readonly from: string; readonly to: string }[] }

function placed(list: Placed): Node[] {
  // Default nodes are 150 px wide; at our pitch they would lie on each other.
  return list.map(([id, x, y]) => ({ id, position: { x: x * 13, y: y * 4.5 }, data: { label: id } }));
}

function layered({ nodes, edges }: Graph): { nodes: Node[]; edges: Edge[] } {
  const graph = new graphlib.Graph().setDefaultEdgeLabel(() => ({}));
  graph.setGraph({ rankdir: 'TB', nodesep: 20, ranksep: 60 });
  for (const node of nodes) graph.setNode(node.id, { width: 150, height: 40 });
  for (const edge of edges) graph.setEdge(edge.from, edge.to);
  layout(graph);
  return {
    nodes: nodes.map(({ id, label }) => { const at = graph.node(id) as { x: number; y: number }; return { id, position: { x: at.x - 75, y: at.y - 20 }, data: { label } }; }),
    edges: edges.map(({ from, to }, i) => ({ id: String(i), source: from, target: to })),
  };
}

const root = createRoot(document.body.appendChild(Object.assign(document.createElement('div'), { style: 'position:absolute;inset:0' })));
const query = new URLSearchParams(location.search);
const data: unknown = await (await fetch(query.get('data') ?? '')).json();
const flow = query.has('layered') ? layered(data as Graph) : { nodes: placed(data as Placed), edges: [] };
root.render(<ReactFlowProvider><ReactFlow defaultNodes={flow.nodes} defaultEdges={flow.edges} fitView minZoom={0.001} onInit={() => { document.body.dataset['ready'] = '1'; }} /></ReactFlowProvider>);
