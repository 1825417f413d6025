import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';

/** What one gets from React Flow as it comes: one node per ENI, its own default nodes. Positions are ours, or (`?layered`) those of a generic layered layout over the same account. */
type Placed = readonly (readonly [id: string, x: number, y: number])[];
interface Graph { readonly nodes: Node[]; readonly edges: Edge[] }

function placed(list: Placed): Node[] {
  // Default nodes are 150 px wide; at our pitch they would lie on each other.
  return list.map(([id, x, y]) => ({ id, position: { x: x * 13, y: y * 4.5 }, data: { label: id } }));
}

/** React Flow's own group node has no label: the name of a frame stands in its corner. */
function GroupName({ data }: { data: { label?: string } }) {
  return <b style={{ position: 'absolute', left: 8, top: 6, fontSize: 14 }}>{data.label}</b>;
}

const root = createRoot(document.body.appendChild(Object.assign(document.createElement('div'), { style: 'position:absolute;inset:0' })));
const query = new URLSearchParams(location.search);
const data: unknown = await (await fetch(query.get('data') ?? '')).json();
const flow: Graph = query.has('layered') ? (data as Graph) : { nodes: placed(data as Placed), edges: [] };
const nodeTypes = { group: GroupName };
root.render(<ReactFlowProvider><ReactFlow nodeTypes={nodeTypes} defaultNodes={flow.nodes} defaultEdges={flow.edges} fitView minZoom={0.001} onInit={() => { document.body.dataset['ready'] = '1'; }} /></ReactFlowProvider>);
