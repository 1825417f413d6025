import type { Metadata } from 'next';
import { RolesScreen } from '@/components/scan/roles-screen';

export const metadata: Metadata = { title: 'Scan roles · ENI Lens' };

export default function RolesPage() {
  return <RolesScreen />;
}
